package cn.xingji.audit.audit;

import cn.xingji.clock.BusinessClock;
import cn.xingji.outbox.Outbox;
import cn.xingji.rules.people.Caller;
import cn.xingji.usecase.UseCase;
import cn.xingji.web.IfMatch;
import java.util.UUID;

/** Ends audits without a report, and orders them again: what was there stays as it was. */
@UseCase
class EndingAudits {
    private final Audits audits;
    private final BusinessClock clock;
    private final Outbox outbox;

    EndingAudits(Audits audits, BusinessClock clock, Outbox outbox) {
        this.audits = audits;
        this.clock = clock;
        this.outbox = outbox;
    }

    void cancel(UUID auditId, IfMatch seen, String reason, Caller scheduler) {
        var audit = audits.visible(auditId, scheduler);
        seen.require(audit.version());
        outbox.tell(audit.cancel(Ending.by(scheduler, reason, clock.now()), clock.today()));
    }

    void terminate(UUID auditId, IfMatch seen, String reason, Caller leader) {
        var audit = audits.ofTeam(auditId, AuditAct.TERMINATE, leader);
        seen.require(audit.version());
        outbox.tell(audit.terminate(Ending.by(leader, reason, clock.now()), clock.today()));
    }

    /** @return the audit in its place */
    UUID orderAgain(UUID auditId, IfMatch seen, boolean onSite, Caller scheduler) {
        var audit = audits.visible(auditId, scheduler);
        seen.require(audit.version());
        var next = audit.orderAgain(onSite, clock.now());
        audits.persist(next);
        outbox.tell(next.opened());
        return next.id();
    }
}
