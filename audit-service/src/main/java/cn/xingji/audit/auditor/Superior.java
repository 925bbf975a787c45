package cn.xingji.audit.auditor;

import cn.xingji.rules.people.ReportingLine;
import cn.xingji.rules.vocabulary.PersonId;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Whom a person works or worked under. */
@Embeddable
class Superior {
    private UUID superiorId;
    private LocalDate since;
    private LocalDate until;

    protected Superior() {}

    Superior(UUID superiorId, LocalDate since) {
        this.superiorId = superiorId;
        this.since = since;
    }

    Superior endedOn(LocalDate last) {
        var ended = new Superior(superiorId, since);
        ended.until = last;
        return ended;
    }

    UUID superiorId() {
        return superiorId;
    }

    LocalDate since() {
        return since;
    }

    boolean lasts() {
        return until == null;
    }

    ReportingLine told() {
        return new ReportingLine(new PersonId(superiorId), since, Optional.ofNullable(until));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Superior line
                && superiorId.equals(line.superiorId)
                && since.equals(line.since)
                && Objects.equals(until, line.until);
    }

    @Override
    public int hashCode() {
        return Objects.hash(superiorId, since, until);
    }
}
