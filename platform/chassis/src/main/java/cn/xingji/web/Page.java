package cn.xingji.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param next the cursor of the page after this; empty on the last
 * @param total rows on all pages; said on the first one only
 */
public record Page<T>(List<T> items, Optional<String> next, Optional<Long> total) {
    /** Items on a page unless the caller asks for fewer or more. */
    public static final int DEFAULT_SIZE = 20;

    /** Items on a page at most. */
    public static final int LARGEST_SIZE = 100;

    public Page {
        items = List.copyOf(items);
    }

    public <R> Page<R> map(Function<T, R> view) {
        return new Page<>(items.stream().map(view).toList(), next, total);
    }

    /** The number of rows to show for a wish: at least 1, at most {@link #LARGEST_SIZE}. */
    public static int size(Optional<Integer> wish) {
        return Math.clamp(wish.orElse(DEFAULT_SIZE), 1, LARGEST_SIZE);
    }
}
