package cn.xingji.events;

import cn.xingji.rules.vocabulary.CertificateNumber;
import cn.xingji.rules.vocabulary.CreditCode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** An example of any event, made from the types of its components. */
final class Examples {
    private final boolean full;

    private Examples(boolean full) {
        this.full = full;
    }

    /** With everything that an event may carry. */
    static <T> T full(Class<T> type) {
        return new Examples(true).record(type);
    }

    /** With nothing but what is required, and no list holding anything. */
    static <T> T bare(Class<T> type) {
        return new Examples(false).record(type);
    }

    private <T> T record(Class<T> type) {
        var components = type.getRecordComponents();
        try {
            var constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return constructor.newInstance(Arrays.stream(components)
                    .map(RecordComponent::getGenericType)
                    .map(this::value)
                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object value(Type type) {
        return switch (type) {
            case ParameterizedType generic -> {
                var raw = (Class<?>) generic.getRawType();
                if (raw == Coded.class) {
                    yield coded((Class<?>) generic.getActualTypeArguments()[0]);
                }
                var element = value(generic.getActualTypeArguments()[0]);
                if (raw == List.class) {
                    yield full ? List.of(element) : List.of();
                } else if (raw == Set.class) {
                    yield full ? Set.of(element) : Set.of();
                } else {
                    yield full ? Optional.of(element) : Optional.empty();
                }
            }
            case Class<?> plain -> plain(plain);
            default -> throw new IllegalArgumentException("no example of " + type);
        };
    }

    /** A bare one stands for tomorrow's: its kinds are none that today's reader knows. */
    private Object coded(Class<?> constants) {
        return full ? known((Enum<?>) constants.getEnumConstants()[0]) : new Coded.Other<>("ADDED_TOMORROW");
    }

    private static <E extends Enum<E>> Coded<E> known(Enum<E> constant) {
        return Coded.of(constant.getDeclaringClass().cast(constant));
    }

    private Object plain(Class<?> type) {
        if (type == CreditCode.class) {
            return new CreditCode("91330100799655058B");
        } else if (type == CertificateNumber.class) {
            return CertificateNumber.withCheckDigit("XJ2026S000001");
        } else if (type.isRecord()) {
            return record(type);
        } else if (type == UUID.class) {
            return UUID.fromString("0196f1a0-0000-7000-8000-000000000001");
        } else if (type == LocalDate.class) {
            return LocalDate.of(2026, 11, 23);
        } else if (type == BigDecimal.class) {
            return new BigDecimal("87.50");
        } else if (type == String.class) {
            return "售后服务";
        } else if (type == int.class) {
            return 7;
        } else if (type == boolean.class) {
            return true;
        }
        throw new IllegalArgumentException("no example of " + type);
    }
}
