package cn.xingji.audit.remote;

import static cn.xingji.rules.RuleId.RA4_1;
import static cn.xingji.rules.RuleId.RA5_2;

import cn.xingji.audit.audit.Audit;
import cn.xingji.audit.audit.AuditAct;
import cn.xingji.audit.audit.AuditState;
import cn.xingji.audit.audit.Readiness;
import cn.xingji.audit.auditor.RemoteCourses;
import cn.xingji.rules.Refused;
import cn.xingji.rules.people.Role;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** The remote parts of audits; one that nobody has acted on yet is as it was accepted. */
@ApplicationScoped
public class RemoteAudits implements PanacheRepositoryBase<RemoteAudit, UUID> {
    private final RemoteCourses courses;

    RemoteAudits(RemoteCourses courses) {
        this.courses = courses;
    }

    /** @throws Refused where the audit is on site */
    RemoteAudit of(Audit audit) {
        if (!audit.isRemote()) {
            throw Refused.unknown("remote part of audit " + audit.id());
        }
        return findByIdOptional(audit.id()).orElseGet(() -> RemoteAudit.accepted(audit.id()));
    }

    /** The same, for an act before fieldwork: as long as the audit can still be cancelled for want of means. */
    RemoteAudit forAct(Audit audit) {
        if (!audit.isRemote()) {
            throw Refused.outOfOrder(RA5_2, "remote.audit-on-site");
        }
        if (!isBeforeFieldwork(audit)) {
            throw Refused.outOfOrder(RA4_1, "remote.audit-begun-or-ended").with("state", audit.state());
        }
        return of(audit);
    }

    /** The same, for the notice, which goes with the plan that both agreed to. */
    RemoteAudit forNotice(Audit audit) {
        var remote = forAct(audit);
        if (!isPlanned(audit)) {
            throw Refused.outOfOrder(RA4_1, "remote.plan-not-agreed").with("state", audit.state());
        }
        return remote;
    }

    static boolean isPlanned(Audit audit) {
        return audit.state() == AuditState.AGREED;
    }

    static boolean isBeforeFieldwork(Audit audit) {
        return AuditState.LIFECYCLE.allowed(audit.state(), Set.of(Role.SYSTEM)).contains(AuditAct.CANCEL);
    }

    /** What a remote audit needs on the day before it starts; nothing of one on site (RA4.2-confirm, RA6.1). */
    public Readiness ready(LocalDate today) {
        return audit -> {
            if (audit.isRemote()) {
                of(audit).requireReady(today);
                courses.requirePassed(audit.people(), today);
            }
        };
    }
}
