package cn.xingji.testing;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that an object of the house holds, field by field and all the way down, copied: what happens to the object
 * afterwards doesn't reach the copy, so that two of them tell whether anything changed.
 */
public final class Contents {
    private static final String NOTHING = "nothing";

    private final Set<Object> entered = Collections.newSetFromMap(new IdentityHashMap<>());

    private Contents() {}

    public static Object of(Object held) {
        return new Contents().copy(held);
    }

    private Object copy(Object held) {
        return switch (held) {
            case null -> NOTHING;
            case Enum<?> constant -> constant;
            case Optional<?> perhaps -> perhaps.map(this::copy);
            case AtomicReference<?> reference -> copy(reference.get());
            case Set<?> set -> set.stream().map(this::copy).collect(Collectors.toCollection(HashSet::new));
            case Collection<?> all -> all.stream().map(this::copy).toList();
            case Map<?, ?> map -> map(map);
            case byte[] bytes -> Arrays.toString(bytes);
            default -> isOfTheHouse(held.getClass()) ? fields(held) : held;
        };
    }

    private Map<Object, Object> map(Map<?, ?> map) {
        var copies = new HashMap<>();
        map.forEach((key, value) -> copies.put(copy(key), copy(value)));
        return copies;
    }

    private Object fields(Object held) {
        if (!entered.add(held)) {
            return held.getClass();
        }
        var fields = new LinkedHashMap<String, Object>();
        fields(held.getClass()).forEach(field -> fields.put(field.getName(), copy(value(field, held))));
        entered.remove(held);
        return fields;
    }

    private static Stream<Field> fields(Class<?> type) {
        return Stream.<Class<?>>iterate(type, each -> each != null, Class::getSuperclass)
                .filter(Contents::isOfTheHouse)
                .flatMap(each -> List.of(each.getDeclaredFields()).stream())
                .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic());
    }

    private static boolean isOfTheHouse(Class<?> type) {
        return type.getName().startsWith("cn.xingji.");
    }

    private static Object value(Field field, Object held) {
        try {
            field.setAccessible(true);
            return field.get(held);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
