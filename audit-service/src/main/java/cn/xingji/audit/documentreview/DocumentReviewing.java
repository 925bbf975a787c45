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

    /** The leader's conclusion on a round; what is open stays open, and what was verified stays verified. */
    void review(UUID auditId, IfMatch seen, DocumentReview.Finding finding, Caller leader) {
        var audit = audits.ofTeam(auditId, act(finding), leader);
        seen.require(audit.version());
        audit.require(act(finding));
        var found = nonconformities.foundSoFar(auditId);
        finding.items().require(audit.scope().standards(), finding, found);
        var concluded = conclude(audit, finding, found);
        var review = new DocumentReview(auditId, reviews.round(auditId) + 1, finding, leader.id(), clock.now());
        reviews.persist(review);
        finding.nonconformities().forEach(raised -> nonconformities.persist(new DocumentNonconformity(review, raised)));
        outbox.tell(concluded);
    }

    /** The client hands in its answers, once there is one to everything that is open. */
    void handIn(UUID auditId, IfMatch seen, Caller client) {
        var audit = audits.ofClient(auditId, client);
        seen.require(audit.version());
        var found = nonconformities.foundSoFar(auditId);
        outbox.tell(audit.correctDocuments(reviews.round(auditId), found.waiting(), _ -> found.requireAnswered()));
    }

    private AuditEvent conclude(Audit audit, DocumentReview.Finding finding, FoundSoFar found) {
        return switch (finding.conclusion()) {
            case PASSED -> audit.passDocuments(clock.today(), _ -> found.requireVerified());
            case NONCONFORMING -> audit.raiseNonconformities(found.openWith(finding.nonconformities()));
        };
    }

    private static AuditAct act(DocumentReview.Finding finding) {
        return switch (finding.conclusion()) {
            case PASSED -> AuditAct.PASS_DOCUMENTS;
            case NONCONFORMING -> AuditAct.RAISE_NONCONFORMITIES;
        };
    }
}
