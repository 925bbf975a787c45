package cn.xingji.surveillance.plan;

import java.time.LocalDate;
import java.util.List;

/**
 * Every fraction that there is or was.
 *
 * @param all the latest first
 */
record DayFractions(List<DayFraction> all) {
    DayFractions {
        all = List.copyOf(all);
    }

    /** The one in force on a day. */
    DayFraction of(String kind, LocalDate on) {
        return all.stream()
                .filter(each -> each.isOf(kind) && !each.effectiveFrom().isAfter(on))
                .findFirst()
                .orElseThrow();
    }
}
