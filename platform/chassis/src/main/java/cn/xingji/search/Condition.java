package cn.xingji.search;

import jakarta.persistence.criteria.CommonAbstractCriteria;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.function.Function;

/** What a row must be to stand in a list; part of the query, so that no page is cut before it was asked. */
@FunctionalInterface
public interface Condition<T> {
    Predicate on(Root<T> row, CommonAbstractCriteria query, CriteriaBuilder builder);

    static <T> Condition<T> always() {
        return (_, _, builder) -> builder.conjunction();
    }

    /** @param path an attribute, or one of an embedded or referred one: {@code organization.id} */
    static <T> Condition<T> equal(String path, Object value) {
        return (row, _, builder) -> builder.equal(at(row, path), value);
    }

    static <T> Condition<T> known(String path) {
        return (row, _, builder) -> builder.isNotNull(at(row, path));
    }

    static <T> Condition<T> never() {
        return (_, _, builder) -> builder.disjunction();
    }

    /** That this value is among those of a collection of the row. */
    static <T, V> Function<V, Condition<T>> among(String collection, String attribute) {
        return value -> (row, query, builder) -> {
            var members = query.subquery(Integer.class);
            var member = members.correlate(row).join(collection);
            return builder.exists(
                    members.select(builder.literal(1)).where(builder.equal(member.get(attribute), value)));
        };
    }

    /** That there is such a row of another kind, which has in its attribute what this one has in its own. */
    static <T, O> Condition<T> exists(Class<O> other, String theirs, String own, Condition<O> such) {
        return (row, query, builder) -> {
            var others = query.subquery(Integer.class);
            var each = others.from(other);
            return builder.exists(others.select(builder.literal(1))
                    .where(builder.equal(at(each, theirs), at(row, own)), such.on(each, others, builder)));
        };
    }

    default Condition<T> or(Condition<T> other) {
        return (row, query, builder) -> builder.or(on(row, query, builder), other.on(row, query, builder));
    }

    default Condition<T> and(Condition<T> other) {
        return (row, query, builder) -> builder.and(on(row, query, builder), other.on(row, query, builder));
    }

    /** The attribute at the end of a dotted path. */
    static <V> Path<V> at(Root<?> row, String path) {
        Path<?> before = row;
        var dot = path.lastIndexOf('.');
        if (dot > 0) {
            for (var name : path.substring(0, dot).split("\\.", -1)) {
                before = before.get(name);
            }
        }
        return before.get(path.substring(dot + 1));
    }
}
