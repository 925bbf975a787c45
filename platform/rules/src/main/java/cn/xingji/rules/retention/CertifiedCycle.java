package cn.xingji.rules.retention;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/**
 * One certification cycle: what a certificate covers.
 *
 * @param from its first day
 * @param to the day on which it expires, unless it ends before
 * @param endedOn the day on which it did end: expired, revoked or withdrawn
 */
public record CertifiedCycle(LocalDate from, LocalDate to, Optional<LocalDate> endedOn) {
    public CertifiedCycle {
        if (!to.isAfter(from)) {
            throw new IllegalArgumentException("A cycle from %s to %s".formatted(from, to));
        }
    }

    /** How long such a cycle lasts when nothing ends it. */
    Period length() {
        return Period.between(from, to);
    }
}
