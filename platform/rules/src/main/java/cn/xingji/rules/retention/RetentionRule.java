package cn.xingji.rules.retention;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/**
 * How long records of a certification are kept: the longest of what is asked. So long after the certificate's end
 * (Measures on certificates and marks), and in the current and the previous cycle (ISO/IEC 17021-1, 9.9).
 *
 * @param afterTheEnd how long after the certificate's end
 * @param currentAndPreviousCycle whether also until the cycle after it is over, or would be
 */
public record RetentionRule(Period afterTheEnd, boolean currentAndPreviousCycle) {
    public RetentionRule {
        if (afterTheEnd.isNegative()) {
            throw new IllegalArgumentException("Nothing is kept for " + afterTheEnd);
        }
    }

    /**
     * The last day on which records of a cycle are kept.
     *
     * @param next the cycle that followed it, if one did
     * @return empty as long as nobody can say: the cycle, or the one that makes it the previous one, has not ended
     */
    public Optional<LocalDate> lastDay(CertifiedCycle cycle, Optional<CertifiedCycle> next) {
        return cycle.endedOn().flatMap(end -> {
            var afterTheEnd = end.plus(this.afterTheEnd);
            return currentAndPreviousCycle
                    ? untilTheNextIsOver(cycle, end, next).map(day -> later(day, afterTheEnd))
                    : Optional.of(afterTheEnd);
        });
    }

    /** Whoever comes back within the time of a cycle finds what was before. */
    private static Optional<LocalDate> untilTheNextIsOver(
            CertifiedCycle cycle, LocalDate end, Optional<CertifiedCycle> next) {
        return next.map(CertifiedCycle::endedOn).orElseGet(() -> Optional.of(end.plus(cycle.length())));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
