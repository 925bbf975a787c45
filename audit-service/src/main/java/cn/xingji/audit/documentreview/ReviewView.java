package cn.xingji.audit.documentreview;

import cn.xingji.audit.audit.AuditAct;
import cn.xingji.audit.audit.AuditState;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The document review of an audit, with all its rounds and nonconformities. */
public record ReviewView(
        UUID id,
        UUID caseId,
        AuditState state,
        List<RoundView> rounds,
        List<NonconformityView> nonconformities,
        Set<AuditAct> allowedActions,
        long version) {

    public record RoundView(
            UUID id,
            int round,
            String suitability,
            String sufficiency,
            List<ReviewItem> items,
            DocumentConclusion conclusion,
            UUID reviewedBy,
            Instant reviewedAt) {
        static RoundView of(DocumentReview review) {
            return new RoundView(
                    review.id(),
                    review.round(),
                    review.suitability(),
                    review.sufficiency(),
                    review.items(),
                    review.conclusion(),
                    review.reviewedBy(),
                    review.reviewedAt());
        }
    }
}
