package cn.xingji.search;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Nulls;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.Optional;
import java.util.function.Function;

/**
 * What rows are put in order by. Rows that lack it stand last, whichever the direction.
 *
 * @param name what callers name it
 * @param path the attribute
 * @param value a row's own
 */
record Key<T, V extends Comparable<? super V>>(
        String name, String path, Class<V> type, boolean mayLack, Function<T, Optional<V>> value) {

    Order order(Root<T> row, CriteriaBuilder builder, boolean descending) {
        var column = Condition.<V>at(row, path);
        if (mayLack) {
            return descending ? builder.desc(column, Nulls.LAST) : builder.asc(column, Nulls.LAST);
        }
        return descending ? builder.desc(column) : builder.asc(column);
    }

    /** That a row has this value, or one that comes after it. */
    Predicate from(Optional<V> value, Root<T> row, CriteriaBuilder builder, boolean descending) {
        Expression<V> column = Condition.at(row, path);
        if (value.isEmpty()) {
            return column.isNull();
        }
        var bound = value.orElseThrow();
        return orLacking(
                column,
                descending ? builder.lessThanOrEqualTo(column, bound) : builder.greaterThanOrEqualTo(column, bound),
                builder);
    }

    /** That a row has a value that comes after this one. */
    Predicate after(Optional<V> value, Root<T> row, CriteriaBuilder builder, boolean descending) {
        Expression<V> column = Condition.at(row, path);
        if (value.isEmpty()) {
            return builder.disjunction();
        }
        var bound = value.orElseThrow();
        return orLacking(
                column, descending ? builder.lessThan(column, bound) : builder.greaterThan(column, bound), builder);
    }

    Place<T, V> of(T row) {
        return new Place<>(this, value.apply(row));
    }

    /** @throws RuntimeException when there is no such value */
    Place<T, V> read(Optional<String> text) {
        if (text.isEmpty() && !mayLack) {
            throw new IllegalArgumentException(name);
        }
        return new Place<>(this, text.map(each -> Values.read(each, type)));
    }

    private Predicate orLacking(Expression<V> column, Predicate predicate, CriteriaBuilder builder) {
        return mayLack ? builder.or(predicate, column.isNull()) : predicate;
    }
}
