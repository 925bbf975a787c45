package cn.xingji.search;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Root;
import java.util.List;

/**
 * A list's order.
 *
 * @param wish as callers say it: {@code -submittedOn}
 * @param keys the one asked for, and those that tell apart the rows that are alike in it
 */
record Sorting<T>(String wish, List<Key<T, ?>> keys) {
    Sorting {
        keys = List.copyOf(keys);
    }

    boolean descending() {
        return wish.startsWith("-");
    }

    List<Order> orders(Root<T> row, CriteriaBuilder builder) {
        return keys.stream().map(key -> key.order(row, builder, descending())).toList();
    }

    /** That a row comes after these places. */
    Condition<T> after(List<Place<T, ?>> places) {
        return (row, _, builder) -> Place.passed(places, row, builder, descending());
    }

    List<Place<T, ?>> placesOf(T row) {
        return keys.stream().<Place<T, ?>>map(key -> key.of(row)).toList();
    }
}
