package cn.xingji.search;

import cn.xingji.rules.Refused;
import cn.xingji.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.FetchParent;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.Root;
import java.util.List;
import java.util.Optional;

/**
 * Pages of lists.
 *
 * <p>Built with the Criteria API: Hibernate's restrictions know no subquery, and its keyed pages neither a key that a
 * row may lack nor one inside of an embedded id.
 */
@ApplicationScoped
public class Search {
    private final EntityManager entities;

    Search(EntityManager entities) {
        this.entities = entities;
    }

    /** @throws Refused when the list doesn't know this order, or the cursor isn't one of its own */
    public <T> Page<T> page(Question<T> question, PageWish wish) {
        var listing = question.listing();
        var list = listing.type().getSimpleName();
        var sorting = listing.sorting(wish.sort());
        var after = wish.cursor().map(cursor -> sorting.after(Cursor.read(cursor, list, sorting)));
        var size = Page.size(wish.size());

        var condition = after.map(question.condition()::and).orElse(question.condition());
        var rows = rows(listing, condition, sorting, size + 1);

        // counting is for whoever begins to read, and needless where one page shows all
        if (rows.size() <= size) {
            return new Page<>(rows, Optional.empty(), total(after.isEmpty(), rows.size()));
        }
        var items = rows.subList(0, size);
        var next = Cursor.write(list, sorting, items.getLast());
        var total = after.isEmpty() ? Optional.of(count(question)) : Optional.<Long>empty();
        return new Page<>(items, Optional.of(next), total);
    }

    private static Optional<Long> total(boolean first, long rows) {
        return first ? Optional.of(rows) : Optional.empty();
    }

    private <T> List<T> rows(Listing<T> listing, Condition<T> condition, Sorting<T> sorting, int limit) {
        var builder = entities.getCriteriaBuilder();
        var query = builder.createQuery(listing.type());
        var row = query.from(listing.type());
        listing.fetched().forEach(path -> fetch(row, path));
        query.select(row).where(condition.on(row, query, builder)).orderBy(sorting.orders(row, builder));
        return entities.createQuery(query).setMaxResults(limit).getResultList();
    }

    private <T> long count(Question<T> question) {
        var builder = entities.getCriteriaBuilder();
        var query = builder.createQuery(Long.class);
        var row = query.from(question.listing().type());
        query.select(builder.count(row)).where(question.condition().on(row, query, builder));
        return entities.createQuery(query).getSingleResult();
    }

    private static void fetch(Root<?> row, String path) {
        FetchParent<?, ?> parent = row;
        for (var name : path.split("\\.", -1)) {
            parent = parent.fetch(name, JoinType.LEFT);
        }
    }
}
