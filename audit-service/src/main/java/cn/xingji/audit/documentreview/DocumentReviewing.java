package cn.xingji.audit.documentreview;

import cn.xingji.audit.audit.Audit;
import cn.xingji.audit.audit.AuditAct;
import cn.xingji.audit.audit.Audits;
import cn.xingji.clock.BusinessClock;
import cn.xingji.events.AuditEvent;
import cn.xingji.outbox.Outbox;
import cn.xingji.rules.people.Caller;
import cn.xingji.usecase.UseCase;
import cn.xingji.web.IfMatch;
import java.util.UUID;

/** The document review, round by round: the gate before everything on site (R5.3.2-gate). */
@UseCase
class DocumentReviewing {
    private final Audits audits;
    private final DocumentReviews reviews;
    private final DocumentNonconformities nonconformities;
    private final BusinessClock clock;
    private final Outbox outbox;

    DocumentReviewing(
            Audits audits,
            DocumentReviews reviews,
            DocumentNonconformities nonconformities,
            BusinessClock clock,
            Outbox outbox) {
        this.audits = audits;
        this.reviews = reviews;
        this.nonconformities = nonconformities;
        this.clock = clock;
        this.outbox = outbox;
    }

    /** The leader's conclusion; what was corrected before is verified by it. */
    void review(UUID auditId, IfMatch seen, DocumentReview.Finding finding, Caller leader) {
        var audit = audits.ofTeam(auditId, act(finding), leader);
        seen.require(audit.version());
        var concluded = conclude(audit, finding);
        var round = reviews.of(auditId).size() + 1;
        var review = new DocumentReview(auditId, round, finding, leader.id(), clock.now());
        reviews.persist(review);
        nonconformities.corrected(auditId).forEach(DocumentNonconformity::verify);
        finding.nonconformities().forEach(raised -> nonconformities.persist(new DocumentNonconformity(review, raised)));
        outbox.tell(concluded);
    }

    /** The client answers every open nonconformity. */
    void correct(UUID auditId, IfMatch seen, Corrections corrections, Caller client) {
        var audit = audits.ofClient(auditId, client);
        seen.require(audit.version());
        audit.require(AuditAct.CORRECT_DOCUMENTS);
        var open = nonconformities.open(auditId);
        corrections.requireOf(open);
        open.forEach(one -> {
            var answer = corrections.of(one);
            one.correct(answer.correction(), answer.correctiveAction(), clock.now());
        });
        audit.correctDocuments();
    }

    private AuditEvent conclude(Audit audit, DocumentReview.Finding finding) {
        return switch (finding.conclusion()) {
            case PASSED -> audit.passDocuments(clock.today());
            case NONCONFORMING ->
                audit.raiseNonconformities(finding.nonconformities().stream()
                        .map(DocumentReview.Raised::description)
                        .toList());
        };
    }

    private static AuditAct act(DocumentReview.Finding finding) {
        return switch (finding.conclusion()) {
            case PASSED -> AuditAct.PASS_DOCUMENTS;
            case NONCONFORMING -> AuditAct.RAISE_NONCONFORMITIES;
        };
    }
}
