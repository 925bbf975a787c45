package cn.xingji.audit.documentreview;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The rounds of the audits' document reviews. */
@ApplicationScoped
class DocumentReviews implements PanacheRepositoryBase<DocumentReview, UUID> {

    /** The round that was concluded last; 0 before the first. */
    int round(UUID auditId) {
        return (int) count("auditId", auditId);
    }

    /** The latest first. */
    List<DocumentReview> of(UUID auditId) {
        return list("auditId = ?1 order by round desc", auditId);
    }
}
