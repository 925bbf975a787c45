package cn.xingji.certificate.decision;

import cn.xingji.certificate.certificate.Issuing;
import cn.xingji.clock.BusinessClock;
import cn.xingji.events.AuditEvent.AuditReported;
import cn.xingji.outbox.Outbox;
import cn.xingji.rules.people.Caller;
import cn.xingji.usecase.UseCase;
import java.util.UUID;

/** The way of a decision file from the report to the approved decision. */
@UseCase
public class Deciding {
    private final DecisionFiles files;
    private final Issuing issuing;
    private final Outbox outbox;
    private final BusinessClock clock;

    Deciding(DecisionFiles files, Issuing issuing, Outbox outbox, BusinessClock clock) {
        this.files = files;
        this.issuing = issuing;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A report opens the file of its audit; an audit that has one is left as it is. */
    public void open(AuditReported reported) {
        if (files.existsFor(reported.auditId().value())) {
            return;
        }
        var file = new DecisionFile(auditFile(reported), clock.today());
        files.persist(file);
        outbox.tell(file.opened());
    }

    static AuditFile auditFile(AuditReported reported) {
        return new AuditFile(
                reported.caseId(),
                reported.auditId(),
                reported.kind(),
                reported.client(),
                reported.scope(),
                reported.team(),
                reported.recommended(),
                reported.total(),
                reported.grade(),
                reported.personDays(),
                reported.endedOn(),
                reported.reportSha256());
    }

    void review(UUID id, Caller by, boolean complete, boolean effective, boolean recommended, String remarks) {
        outbox.tell(files.readable(id, by).review(by, complete, effective, recommended, remarks, clock.now()));
    }

    void giveBack(UUID id, Caller by, String reason) {
        outbox.tell(files.readable(id, by).giveBack(by, reason));
    }

    void decide(UUID id, Caller by, boolean granted, String reason) {
        outbox.tell(files.readable(id, by).decide(by, granted, reason, clock.now()));
    }

    /** Approves: a grant issues the certificate, a refusal is told (R5.5-grant). */
    void approve(UUID id, Caller by) {
        var file = files.readable(id, by);
        file.approve(by, clock.now());
        if (file.isGranted()) {
            issuing.issue(file.id(), file.auditFile().grant());
        } else {
            outbox.tell(file.refused(clock.today()));
        }
    }

    void decline(UUID id, Caller by, String reason) {
        files.readable(id, by).decline(by, reason);
    }
}
