package cn.xingji.audit.documentreview;

import cn.xingji.audit.audit.AllowedActs;
import cn.xingji.audit.audit.Audits;
import cn.xingji.rules.people.Caller;
import cn.xingji.web.Versioned;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.stream.Collectors;

/** Shows the document review as it stands, under the audit's version. */
@ApplicationScoped
class ReviewViews {
    private final Audits audits;
    private final DocumentReviews reviews;
    private final DocumentNonconformities nonconformities;

    ReviewViews(Audits audits, DocumentReviews reviews, DocumentNonconformities nonconformities) {
        this.audits = audits;
        this.reviews = reviews;
        this.nonconformities = nonconformities;
    }

    Response of(UUID auditId, Caller caller) {
        var audit = audits.visible(auditId, caller);
        var allowed = AllowedActs.on(audit, caller);
        var rounds = reviews.of(audit.id());
        var numbers = rounds.stream().collect(Collectors.toMap(DocumentReview::id, DocumentReview::round));
        var shown = new ReviewView(
                audit.id(),
                audit.caseId(),
                audit.state(),
                rounds.stream().map(ReviewView.RoundView::of).toList(),
                nonconformities.of(audit.id()).stream()
                        .map(one -> NonconformityView.of(one, numbers.getOrDefault(one.reviewId(), 0), allowed))
                        .toList(),
                allowed,
                audit.version());
        return Versioned.ok(shown, audit.version());
    }
}
