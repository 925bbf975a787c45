package cn.xingji.audit.audit;

import cn.xingji.events.AuditKind;
import cn.xingji.events.Client;
import cn.xingji.events.Scope;
import cn.xingji.events.TeamMember;
import cn.xingji.rules.people.Caller;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** An audit as every screen shows it. */
public record AuditView(
        UUID id,
        UUID caseId,
        UUID programmeId,
        String contractNumber,
        AuditKind kind,
        String mode,
        AuditState state,
        Client client,
        Scope scope,
        BigDecimal contractedPersonDays,
        BigDecimal personDays,
        String personDaysReason,
        List<TeamMember> team,
        int planVersion,
        Optional<LocalDate> planFirstDay,
        Optional<LocalDate> planLastDay,
        Optional<LocalDate> fieldworkStartedOn,
        Optional<LocalDate> fieldworkEndedOn,
        Instant openedAt,
        Set<AuditAct> allowedActions,
        long version) {

    public static AuditView of(Audit audit, Caller caller) {
        return new AuditView(
                audit.id(),
                audit.caseId(),
                audit.programmeId(),
                audit.contractNumber(),
                audit.kind(),
                audit.mode().code(),
                audit.state(),
                audit.client(),
                audit.scope(),
                audit.contractedPersonDays().days(),
                audit.time().personDays().days(),
                audit.time().personDaysReason(),
                audit.team(),
                audit.planVersion(),
                audit.planFirstDay(),
                audit.planLastDay(),
                audit.fieldworkStartedOn(),
                audit.fieldworkEndedOn(),
                audit.openedAt(),
                AllowedActs.on(audit, caller),
                audit.version());
    }
}
