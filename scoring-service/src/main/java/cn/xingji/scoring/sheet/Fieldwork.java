package cn.xingji.scoring.sheet;

import cn.xingji.events.AuditEvent.FieldworkStarted;
import cn.xingji.events.TeamMember;
import cn.xingji.rules.vocabulary.AuditId;
import cn.xingji.rules.vocabulary.CaseId;
import cn.xingji.rules.vocabulary.OrganizationId;
import java.time.LocalDate;
import java.util.List;

/** The fieldwork that a sheet scores: whose, by whom, and the day on which it began. */
record Fieldwork(
        CaseId caseId,
        AuditId auditId,
        OrganizationId organizationId,
        String clientName,
        List<Member> team,
        LocalDate startedOn) {
    Fieldwork {
        team = List.copyOf(team);
    }

    static Fieldwork of(FieldworkStarted started) {
        return new Fieldwork(
                started.caseId(),
                started.auditId(),
                new OrganizationId(started.client().organizationId()),
                started.client().nameZh(),
                started.team().stream()
                        .filter(TeamMember::audits)
                        .map(Member::of)
                        .toList(),
                started.startedOn());
    }
}
