package cn.xingji.audit.documentreview;

import static cn.xingji.rules.RuleId.R5_3_2_NC;

import cn.xingji.rules.Refused;
import cn.xingji.rules.RuleId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What the documents lack, and how the client corrected it and keeps it from coming back (R5.3.2-nc). */
@Entity
@Table(name = "document_nonconformity")
public class DocumentNonconformity {
    static final RuleId RULE = R5_3_2_NC;

    @Id
    private UUID id;

    private UUID auditId;
    private UUID reviewId;
    private String clause;
    private String description;

    @Enumerated(EnumType.STRING)
    private NonconformityState state;

    private String correction;
    private String correctiveAction;
    private Instant correctedAt;

    protected DocumentNonconformity() {}

    DocumentNonconformity(DocumentReview review, DocumentReview.Raised raised) {
        this.id = UUID.randomUUID();
        this.auditId = review.auditId();
        this.reviewId = review.id();
        this.clause = raised.clause();
        this.description = raised.description();
        this.state = NonconformityState.OPEN;
        this.correction = "";
        this.correctiveAction = "";
    }

    /** The client's answer; it needs both, what was put right and what keeps it from happening again. */
    void correct(String put, String kept, Instant now) {
        var after = NonconformityState.LIFECYCLE.after(state, NonconformityState.Act.CORRECT);
        if (put.isBlank()) {
            throw missing("nonconformity.correction-missing", "corrections.correction");
        }
        if (kept.isBlank()) {
            throw missing("nonconformity.corrective-action-missing", "corrections.correctiveAction");
        }
        state = after;
        correction = put;
        correctiveAction = kept;
        correctedAt = now;
    }

    void verify() {
        state = NonconformityState.LIFECYCLE.after(state, NonconformityState.Act.VERIFY);
    }

    private Refused missing(String code, String field) {
        return Refused.invalidField(RULE, code, field).with("nonconformity", description);
    }

    public UUID id() {
        return id;
    }

    UUID reviewId() {
        return reviewId;
    }

    public String clause() {
        return clause;
    }

    public String description() {
        return description;
    }

    public NonconformityState state() {
        return state;
    }

    /** Blank until the client has answered. */
    public String correction() {
        return correction;
    }

    /** Blank until the client has answered. */
    public String correctiveAction() {
        return correctiveAction;
    }
}
