package cn.xingji.scoring.sheet;

import cn.xingji.events.AuditEvent.FieldworkStarted;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The fieldwork that a sheet scores: whose, by whom, and the day on which it began. */
record Fieldwork(
        UUID caseId, UUID auditId, UUID organizationId, String clientName, List<Member> team, LocalDate startedOn) {
    Fieldwork {
        team = List.copyOf(team);
    }

    static Fieldwork of(FieldworkStarted started) {
        return new Fieldwork(
                started.caseId(),
                started.auditId(),
                started.client().organizationId(),
                started.client().nameZh(),
                started.team().stream().map(Member::of).toList(),
                started.startedOn());
    }
}
