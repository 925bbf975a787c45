package cn.xingji.events;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A value of an enumeration as facts carry it: one that this reader knows, or another that was added later, which is
 * kept as its code and passed on unchanged. In JSON it is the code.
 */
@JsonDeserialize(using = CodedJson.class)
public sealed interface Coded<E extends Enum<E>> {
    /** One that this reader knows. */
    record Known<E extends Enum<E>>(E value) implements Coded<E> {
        @Override
        public String code() {
            return value.name();
        }

        @Override
        public String toString() {
            return code();
        }
    }

    /** One that this reader does not know: it is treated as <em>other</em>, never guessed at. */
    record Other<E extends Enum<E>>(String code) implements Coded<E> {
        @Override
        public String toString() {
            return code;
        }
    }

    static <E extends Enum<E>> Coded<E> of(E value) {
        return new Known<>(value);
    }

    static <E extends Enum<E>> List<Coded<E>> each(List<E> values) {
        return values.stream().map(Coded::of).toList();
    }

    static <E extends Enum<E>> Set<Coded<E>> each(Set<E> values) {
        return values.stream().map(Coded::of).collect(Collectors.toUnmodifiableSet());
    }

    /** What this code means to a reader who knows these constants. */
    static <E extends Enum<E>> Coded<E> read(Class<E> constants, String code) {
        return Arrays.stream(constants.getEnumConstants())
                .filter(constant -> constant.name().equals(code))
                .findFirst()
                .map(Coded::of)
                .orElseGet(() -> new Other<>(code));
    }

    /** Those that are known. */
    static <E extends Enum<E>> Set<E> known(Collection<Coded<E>> values) {
        return values.stream().flatMap(value -> value.known().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Its name in facts, known or not. */
    @JsonValue
    String code();

    /** The constant; empty for one that this reader does not know. */
    default Optional<E> known() {
        return switch (this) {
            case Known<E>(var value) -> Optional.of(value);
            case Other<E> _ -> Optional.empty();
        };
    }

    /** In words: those of the constant, or the code where it is not known. */
    default String worded(Function<E, String> words) {
        return known().map(words).orElse(code());
    }

    default boolean is(E value) {
        return known().filter(value::equals).isPresent();
    }
}
