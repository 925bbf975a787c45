package cn.xingji.audit.auditor;

import cn.xingji.rules.people.ReportingLine;
import cn.xingji.rules.vocabulary.PersonId;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Whom a person works or worked under.
 *
 * @param until its last day; null in the table while it lasts
 */
@Embeddable
record Superior(UUID superiorId, LocalDate since, LocalDate until) {
    static Superior from(UUID superiorId, LocalDate since) {
        return new Superior(superiorId, since, null);
    }

    Superior endedOn(LocalDate last) {
        return new Superior(superiorId, since, last);
    }

    boolean lasts() {
        return until == null;
    }

    ReportingLine told() {
        return new ReportingLine(new PersonId(superiorId), since, Optional.ofNullable(until));
    }
}
