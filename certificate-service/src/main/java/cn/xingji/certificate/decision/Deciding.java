package cn.xingji.certificate.decision;

import cn.xingji.certificate.certificate.Issuing;
import cn.xingji.events.AuditEvent.AuditReported;
import cn.xingji.events.CertificateEvent.CertificationRefused;
import cn.xingji.rules.people.Caller;
import cn.xingji.service.clock.BusinessClock;
import cn.xingji.service.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;

/** The way of a decision file from the report to the approved decision. */
@ApplicationScoped
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
        if (files.existsFor(reported.auditId())) {
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

    void review(
            DecisionFile file, Caller by, boolean complete, boolean effective, boolean recommended, String remarks) {
        outbox.tell(file.review(by, complete, effective, recommended, remarks, clock.now()));
    }

    void giveBack(DecisionFile file, Caller by, String reason) {
        outbox.tell(file.giveBack(by, reason));
    }

    void decide(DecisionFile file, Caller by, boolean granted, String reason) {
        outbox.tell(file.decide(by, granted, reason, clock.now()));
    }

    /** Approves: a grant issues the certificate, a refusal is told (R5.5-grant). */
    void approve(DecisionFile file, Caller by) {
        file.approve(by, clock.now());
        if (file.granted().orElseThrow()) {
            issuing.issue(file.id(), file.auditFile().grant());
        } else {
            outbox.tell(new CertificationRefused(file.caseId(), file.auditId(), file.decisionReason(), clock.today()));
        }
    }
}
