package cn.xingji.web;

import cn.xingji.rules.Refused;
import cn.xingji.rules.text.UnfitCharacter;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * Reads what a query or a form must say, and refuses what can't be read, or no text may hold, by the parameter's name.
 * The framework by itself names neither, and lets the other in; what may be absent it reads itself, and answers 404.
 */
@Provider
public class NamedParameters implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        return name(annotations)
                .flatMap(name -> reading(type).map(reading -> new Named<>(name, (Function<String, T>) reading)))
                .orElse(null);
    }

    private static Optional<String> name(Annotation... annotations) {
        return Arrays.stream(annotations)
                .flatMap(annotation -> switch (annotation) {
                    case QueryParam query -> Stream.of(query.value());
                    case RestQuery query -> Stream.of(query.value());
                    case RestForm form -> Stream.of(form.value());
                    default -> Stream.empty();
                })
                .filter(name -> !name.isEmpty())
                .findFirst();
    }

    private static Optional<Function<String, ?>> reading(Class<?> type) {
        if (type.isEnum()) {
            return Optional.of(text -> constant(type, text));
        }
        return Optional.ofNullable(
                switch (type.getName()) {
                    case "java.lang.String" -> Function.identity();
                    case "java.lang.Integer" -> Integer::valueOf;
                    case "java.util.UUID" -> UUID::fromString;
                    default -> null;
                });
    }

    private static Object constant(Class<?> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name));
    }

    /** The refusal reaches {@link TypedProblems} inside the framework's own exception. */
    private record Named<T>(String name, Function<String, T> reading) implements ParamConverter<T> {
        @Override
        public T fromString(String text) {
            if (text == null) { // the framework asks for what is absent too
                return null;
            }
            UnfitCharacter.refuseIn(name, text);
            try {
                return reading.apply(text);
            } catch (IllegalArgumentException unreadable) {
                throw Refused.unreadable("parameter.unreadable", name);
            }
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }
}
