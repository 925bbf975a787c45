package cn.xingji.audit.documentreview;

import cn.xingji.audit.audit.Audit;
import cn.xingji.audit.audit.AuditAct;
import cn.xingji.rules.Refused;
import cn.xingji.rules.people.Caller;
import cn.xingji.service.clock.BusinessClock;
import cn.xingji.service.outbox.Outbox;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rounds of an audit's document review: the gate before everything on site (R5.3.2-gate). */
@ApplicationScoped
class DocumentReviews implements PanacheRepositoryBase<DocumentReview, UUID> {
    private final DocumentNonconformities nonconformities;
    private final BusinessClock clock;
    private final Outbox outbox;

    DocumentReviews(DocumentNonconformities nonconformities, BusinessClock clock, Outbox outbox) {
        this.nonconformities = nonconformities;
        this.clock = clock;
        this.outbox = outbox;
    }

    /** What the client says about one nonconformity. */
    record Correction(UUID nonconformityId, String correction, String correctiveAction) {}

    void review(Audit audit, DocumentReview.Finding finding, Caller caller) {
        audit.requireLeader(caller.id(), DocumentReview.RULE);
        var event = switch (finding.conclusion()) {
            case PASSED -> audit.passDocuments(clock.today());
            case NONCONFORMING ->
                audit.raiseNonconformities(finding.nonconformities().stream()
                        .map(DocumentReview.Raised::description)
                        .toList());
        };
        var review = new DocumentReview(audit.id(), of(audit.id()).size() + 1, finding, caller.id(), clock.now());
        persist(review);
        nonconformities.corrected(audit.id()).forEach(DocumentNonconformity::verify);
        finding.nonconformities()
                .forEach(raised -> nonconformities.persist(new DocumentNonconformity(review, raised)));
        outbox.tell(event);
    }

    void correct(Audit audit, List<Correction> corrections) {
        audit.require(AuditAct.CORRECT_DOCUMENTS);
        var open = nonconformities.open(audit.id());
        var answers = answers(corrections, open);
        open.forEach(one -> {
            var answer = answers.get(one.id());
            if (answer == null) {
                throw Refused.invalidField(DocumentNonconformity.RULE, "nonconformity.unanswered", "corrections")
                        .with("nonconformity", one.description())
                        .with("nonconformityId", one.id());
            }
            one.correct(answer.correction(), answer.correctiveAction(), clock.now());
        });
        audit.correctDocuments();
    }

    List<DocumentReview> of(UUID auditId) {
        return list("auditId = ?1 order by round desc", auditId);
    }

    private static Map<UUID, Correction> answers(List<Correction> corrections, List<DocumentNonconformity> open) {
        var known = open.stream().map(DocumentNonconformity::id).collect(Collectors.toSet());
        corrections.stream()
                .map(Correction::nonconformityId)
                .filter(id -> !known.contains(id))
                .findFirst()
                .ifPresent(id -> {
                    throw Refused.invalidField(DocumentNonconformity.RULE, "nonconformity.unknown", "corrections")
                            .with("nonconformityId", id);
                });
        return corrections.stream()
                .collect(Collectors.toMap(Correction::nonconformityId, Function.identity(), (_, last) -> last));
    }
}
