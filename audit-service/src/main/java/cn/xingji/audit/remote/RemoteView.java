package cn.xingji.audit.remote;

import cn.xingji.audit.audit.Audit;
import cn.xingji.deadline.DeadlineView;
import cn.xingji.rules.people.Caller;
import cn.xingji.rules.people.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The remote part of an audit as client, team and staff see it.
 *
 * @param version the audit's, for If-Match
 */
public record RemoteView(
        UUID id,
        UUID caseId,
        RemoteState state,
        List<AskedCapability> capabilities,
        String arrangement,
        String conditions,
        Optional<LocalDate> confirmBy,
        Optional<Instant> notifiedAt,
        Optional<Instant> answeredAt,
        String answeredBy,
        Optional<LocalDate> equipmentCheckedOn,
        List<DeadlineView> deadlines,
        Set<RemoteAct> allowedActions,
        long version) {
    static RemoteView of(Audit audit, RemoteAudit remote, List<DeadlineView> deadlines, Caller caller) {
        return new RemoteView(
                audit.id(),
                audit.caseId(),
                remote.state(),
                remote.capabilities(),
                remote.arrangement(),
                remote.conditions(),
                remote.confirmBy(),
                remote.notifiedAt(),
                remote.answeredAt(),
                remote.answeredByName(),
                remote.equipmentCheckedOn(),
                deadlines,
                allowed(audit, remote, caller),
                audit.version());
    }

    private static Set<RemoteAct> allowed(Audit audit, RemoteAudit remote, Caller caller) {
        var inTime = remote.state() == RemoteState.ACCEPTED
                ? RemoteAudits.isPlanned(audit)
                : RemoteAudits.isBeforeFieldwork(audit);
        return inTime ? RemoteState.LIFECYCLE.allowed(remote.state(), parts(audit, caller)) : Set.of();
    }

    private static Set<Role> parts(Audit audit, Caller caller) {
        var parts = EnumSet.noneOf(Role.class);
        if (caller.speaksFor(audit.client().organizationId())) {
            parts.add(Role.APPLICANT);
        }
        if (caller.is(Role.AUDITOR) && audit.isLedBy(caller.id())) {
            parts.add(Role.AUDITOR);
        }
        return parts;
    }
}
