package cn.xingji.local;

import java.time.Duration;
import java.util.Locale;

/** A length of time in words for people: its two largest units. */
final class Elapsed {
    private Elapsed() {}

    /** Such as {@code 1,180 days}, {@code 1 day 4 hours}, {@code 2 min 5 s} or {@code 3.2 s}. */
    static String words(Duration time) {
        if (time.compareTo(Duration.ofMinutes(1)) < 0) {
            return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
        }
        if (time.compareTo(Duration.ofHours(1)) < 0) {
            return two(time.toMinutes() + " min", time.toSecondsPart(), time.toSecondsPart() + " s");
        }
        if (time.compareTo(Duration.ofDays(1)) < 0) {
            return two(counted(time.toHours(), "hour"), time.toMinutesPart(), time.toMinutesPart() + " min");
        }
        return two(counted(time.toDays(), "day"), time.toHoursPart(), counted(time.toHoursPart(), "hour"));
    }

    private static String two(String larger, int rest, String smaller) {
        return rest == 0 ? larger : larger + " " + smaller;
    }

    private static String counted(long number, String unit) {
        return String.format(Locale.ROOT, "%,d %s%s", number, unit, number == 1 ? "" : "s");
    }
}
