package cn.xingji.audit.documentreview;

import static cn.xingji.rules.RuleId.R5_3_2_DOC;

import cn.xingji.rules.Refused;
import cn.xingji.rules.RuleId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One round of reviewing the client's documents, by the team leader, who answers for it (R5.3.2-doc). */
@Entity
@Table(name = "document_review")
public class DocumentReview {
    static final RuleId RULE = R5_3_2_DOC;

    @Id
    private UUID id;

    private UUID auditId;
    private int round;
    private String suitability;
    private String sufficiency;

    @Enumerated(EnumType.STRING)
    private DocumentConclusion conclusion;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ReviewItem> items;

    private UUID reviewedBy;
    private Instant reviewedAt;

    protected DocumentReview() {}

    /**
     * What a reviewer found.
     *
     * @param suitability whether the documents suit the service, against both standards and the law
     * @param sufficiency whether they are sufficient, against the same
     * @param items each standard in scope and the law, one by one
     * @param nonconformities what is lacking beside what earlier rounds left open; none when the documents passed
     */
    record Finding(
            String suitability,
            String sufficiency,
            ReviewItems items,
            DocumentConclusion conclusion,
            List<Raised> nonconformities) {
        Finding {
            if (suitability.isBlank()) {
                throw Refused.invalidField(RULE, "documents.suitability-missing", "suitability");
            }
            if (sufficiency.isBlank()) {
                throw Refused.invalidField(RULE, "documents.sufficiency-missing", "sufficiency");
            }
            nonconformities = List.copyOf(nonconformities);
            if (conclusion == DocumentConclusion.PASSED && !nonconformities.isEmpty()) {
                throw Refused.invalidField(RULE, "documents.passed-with-nonconformities", "nonconformities");
            }
        }
    }

    /**
     * @param against the item that it is about, by its reference
     * @param clause the clause of a standard or the law; blank when it is about none in particular
     */
    record Raised(String against, String clause, String description) {}

    DocumentReview(UUID auditId, int round, Finding finding, UUID leader, Instant now) {
        this.id = UUID.randomUUID();
        this.auditId = auditId;
        this.round = round;
        this.suitability = finding.suitability();
        this.sufficiency = finding.sufficiency();
        this.items = finding.items().all();
        this.conclusion = finding.conclusion();
        this.reviewedBy = leader;
        this.reviewedAt = now;
    }

    public UUID id() {
        return id;
    }

    UUID auditId() {
        return auditId;
    }

    public int round() {
        return round;
    }

    public String suitability() {
        return suitability;
    }

    public String sufficiency() {
        return sufficiency;
    }

    public DocumentConclusion conclusion() {
        return conclusion;
    }

    /** None in rounds from before they were kept one by one. */
    public List<ReviewItem> items() {
        return items;
    }

    public UUID reviewedBy() {
        return reviewedBy;
    }

    public Instant reviewedAt() {
        return reviewedAt;
    }
}
