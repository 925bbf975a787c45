package cn.xingji.rules.people;

import cn.xingji.rules.vocabulary.PersonId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * That a person works under another.
 *
 * @param until its last day; empty while it lasts
 */
public record ReportingLine(PersonId superior, LocalDate since, Optional<LocalDate> until) {
    boolean standsOn(LocalDate day) {
        return !day.isBefore(since) && until.filter(day::isAfter).isEmpty();
    }
}
