package cn.xingji.search;

import cn.xingji.rules.Refused;
import cn.xingji.rules.people.Caller;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A list that callers page through: who sees which rows, what it can be narrowed by and put in order by.
 *
 * <pre>{@code
 * static final Listing<Application> LISTING = Listing.of(Application.class)
 *         .seenBy(SIGHT)
 *         .filter("state")
 *         .sortWhereKnown("receivedOn", LocalDate.class, Application::receivedOn)
 *         .unique("number", String.class, Application::number)
 *         .inOrder("-number");
 * }</pre>
 *
 * <p>Every order ends with what is unique, so that pages neither skip nor repeat a row.
 */
public final class Listing<T> {
    private final Class<T> type;
    private final Sight<T> sight;
    private final Map<String, String> filters;
    private final Map<String, Key<T, ?>> sorts;
    private final List<Key<T, ?>> unique;
    private final List<String> fetched;
    private final String order;

    private Listing(Draft<T> draft, String order) {
        this.type = draft.type;
        this.sight = draft.sight.orElseThrow(() -> new IllegalStateException("nobody said who sees " + draft.type));
        this.filters = Map.copyOf(draft.filters);
        this.sorts = new LinkedHashMap<>(draft.sorts);
        this.unique = List.copyOf(draft.unique);
        this.fetched = List.copyOf(draft.fetched);
        this.order = order;
    }

    public static <T> Draft<T> of(Class<T> type) {
        return new Draft<>(type);
    }

    /** What this caller may see of it. */
    public Question<T> seenBy(Caller caller) {
        return new Question<>(this, sight.of(caller));
    }

    Class<T> type() {
        return type;
    }

    List<String> fetched() {
        return fetched;
    }

    /** The attribute that a filter looks at. */
    String filtered(String name) {
        return Optional.ofNullable(filters.get(name))
                .orElseThrow(() -> new IllegalArgumentException("no filter of " + type + ": " + name));
    }

    /** @throws Refused when it can't be put in that order */
    Sorting<T> sorting(Optional<String> asked) {
        var wish = asked.orElse(order);
        var key = Optional.ofNullable(sorts.get(wish.startsWith("-") ? wish.substring(1) : wish))
                .orElseThrow(() ->
                        Refused.unreadable("problem.sort", "sort").with("allowed", String.join(", ", sorts.keySet())));
        var rest = unique.stream().filter(each -> !each.equals(key));
        return new Sorting<>(wish, Stream.concat(Stream.of(key), rest).toList());
    }

    /** A list that is being put together. */
    public static final class Draft<T> {
        private final Class<T> type;
        private final Map<String, String> filters = new LinkedHashMap<>();
        private final Map<String, Key<T, ?>> sorts = new LinkedHashMap<>();
        private final List<Key<T, ?>> unique = new ArrayList<>();
        private final List<String> fetched = new ArrayList<>();
        private Optional<Sight<T>> sight = Optional.empty();

        private Draft(Class<T> type) {
            this.type = type;
        }

        /** Which rows a caller may see at all. */
        public Draft<T> seenBy(Sight<T> rows) {
            sight = Optional.of(rows);
            return this;
        }

        /** It can be narrowed to the rows that have a value in the attribute of this name. */
        public Draft<T> filter(String name) {
            return filter(name, name);
        }

        public Draft<T> filter(String name, String path) {
            filters.put(name, path);
            return this;
        }

        public <V extends Comparable<? super V>> Draft<T> sort(String name, Class<V> valueType, Function<T, V> value) {
            return sort(new Key<>(name, name, valueType, false, value.andThen(Optional::of)));
        }

        /** The same by what not every row has; rows without it come last. */
        public <V extends Comparable<? super V>> Draft<T> sortWhereKnown(
                String name, Class<V> valueType, Function<T, Optional<V>> value) {
            return sort(new Key<>(name, name, valueType, true, value));
        }

        /** What no two rows share; said more than once, what they don't share together. */
        public <V extends Comparable<? super V>> Draft<T> unique(
                String name, Class<V> valueType, Function<T, V> value) {
            return unique(name, name, valueType, value);
        }

        public <V extends Comparable<? super V>> Draft<T> unique(
                String name, String path, Class<V> valueType, Function<T, V> value) {
            var key = new Key<T, V>(name, path, valueType, false, value.andThen(Optional::of));
            unique.add(key);
            return sort(key);
        }

        /** What every row's view shows of another entity: loaded with the rows. */
        public Draft<T> with(String path) {
            fetched.add(path);
            return this;
        }

        /** The order unless the caller asks for another: a sort's name, after a minus for the greatest first. */
        public Listing<T> inOrder(String order) {
            var listing = new Listing<>(this, order);
            if (unique.isEmpty()) {
                throw new IllegalStateException("nothing tells the rows apart: " + type);
            }
            listing.sorting(Optional.empty());
            return listing;
        }

        private Draft<T> sort(Key<T, ?> key) {
            sorts.put(key.name(), key);
            return this;
        }
    }
}
