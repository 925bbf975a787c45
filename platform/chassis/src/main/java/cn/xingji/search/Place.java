package cn.xingji.search;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.List;
import java.util.Optional;

/** Where a page ended, by one of its keys. */
record Place<T, V extends Comparable<? super V>>(Key<T, V> key, Optional<V> value) {

    Optional<String> text() {
        return value.map(Object::toString);
    }

    /** That a row comes after all these places; the first one alone bounds it, for an index to begin there. */
    static <T> Predicate passed(List<Place<T, ?>> places, Root<T> row, CriteriaBuilder builder, boolean descending) {
        var first = places.getFirst();
        if (places.size() == 1) {
            return first.after(row, builder, descending);
        }
        var rest = passed(places.subList(1, places.size()), row, builder, descending);
        return builder.and(
                first.from(row, builder, descending), builder.or(first.after(row, builder, descending), rest));
    }

    private Predicate from(Root<T> row, CriteriaBuilder builder, boolean descending) {
        return key.from(value, row, builder, descending);
    }

    private Predicate after(Root<T> row, CriteriaBuilder builder, boolean descending) {
        return key.after(value, row, builder, descending);
    }
}
