package cn.xingji.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/** The values of keys, read from what a cursor says: only such as the database can be asked for. */
final class Values {
    private static final int LAST_YEAR = 9999;

    private Values() {}

    /** @throws RuntimeException when there is no such value */
    static <V> V read(String text, Class<V> type) {
        return type.cast(
                switch (type.getSimpleName()) {
                    case "String" -> words(text);
                    case "UUID" -> UUID.fromString(text);
                    case "Instant" -> instant(Instant.parse(text));
                    case "LocalDate" -> day(LocalDate.parse(text));
                    default -> constant(text, type);
                });
    }

    private static String words(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a character that no text has");
        }
        return text;
    }

    private static Instant instant(Instant at) {
        day(at.atZone(ZoneOffset.UTC).toLocalDate());
        return at;
    }

    private static LocalDate day(LocalDate day) {
        if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException("a day outside of the calendar");
        }
        return day;
    }

    private static Object constant(String text, Class<?> type) {
        for (var constant : type.getEnumConstants()) {
            if (constant.toString().equals(text)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("not one of the " + type.getSimpleName());
    }
}
