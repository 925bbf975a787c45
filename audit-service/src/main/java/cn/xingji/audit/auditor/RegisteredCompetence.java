package cn.xingji.audit.auditor;

import cn.xingji.rules.people.Competence;
import cn.xingji.rules.people.HeldCompetence;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/** What a person is or was registered for, both days included. */
@Embeddable
record RegisteredCompetence(@Enumerated(EnumType.STRING) Competence competence, LocalDate since, LocalDate until) {

    boolean isHeldOn(LocalDate day) {
        return !day.isBefore(since) && !day.isAfter(until);
    }

    RegisteredCompetence until(LocalDate last) {
        return new RegisteredCompetence(competence, since, last);
    }

    HeldCompetence told() {
        return new HeldCompetence(competence.name(), since, until);
    }
}
