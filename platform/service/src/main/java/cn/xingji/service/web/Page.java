package cn.xingji.service.web;

import cn.xingji.rules.Refused;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param next the cursor of the page after this; empty on the last
 */
public record Page<T>(List<T> items, Optional<String> next) {
    /** Items on a page unless the caller asks for fewer or more. */
    public static final int DEFAULT_SIZE = 20;

    /** Items on a page at most. */
    public static final int LARGEST_SIZE = 100;

    public Page {
        items = List.copyOf(items);
    }

    /**
     * A page from a query that asked for one row more than fits.
     *
     * @param position what a row's cursor says: the sort key that the next page starts after
     */
    public static <T> Page<T> of(List<T> rows, int size, Function<T, String> position) {
        if (rows.size() <= size) {
            return new Page<>(rows, Optional.empty());
        }
        var items = rows.subList(0, size);
        return new Page<>(items, Optional.of(encode(position.apply(items.getLast()))));
    }

    public <R> Page<R> map(Function<T, R> view) {
        return new Page<>(items.stream().map(view).toList(), next);
    }

    /** The number of rows to show for a wish: at least 1, at most {@link #LARGEST_SIZE}. */
    public static int size(Optional<Integer> wish) {
        return Math.clamp(wish.orElse(DEFAULT_SIZE), 1, LARGEST_SIZE);
    }

    /**
     * The position behind a cursor.
     *
     * @throws Refused when the cursor is not one of ours
     */
    public static String decode(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Refused.invalidField("problem.cursor", "cursor");
        }
    }

    private static String encode(String position) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(position.getBytes(StandardCharsets.UTF_8));
    }
}
