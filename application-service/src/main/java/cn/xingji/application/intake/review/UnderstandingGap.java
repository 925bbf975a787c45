package cn.xingji.application.intake.review;

import static cn.xingji.rules.RuleId.R5_2_1_B;

import cn.xingji.application.intake.application.Application;
import cn.xingji.rules.Refused;
import cn.xingji.rules.RuleId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A difference between what the applicant and the body understand, recorded and then resolved (R5.2.1-b). */
@Entity
@Table(name = "understanding_gap")
public class UnderstandingGap {
    private static final RuleId RULE = R5_2_1_B;

    @Id
    private UUID id;

    private UUID applicationId;
    private String description;
    private String raisedBy;
    private Instant raisedAt;
    private String resolution;
    private String resolvedBy;
    private Instant resolvedAt;

    protected UnderstandingGap() {}

    UnderstandingGap(Application application, String description, String raisedBy, Instant raisedAt) {
        application.requireUnderReview();
        if (description.isBlank()) {
            throw Refused.invalidField(RULE, "gap.description-missing", "description");
        }
        this.id = UUID.randomUUID();
        this.applicationId = application.id();
        this.description = description.strip();
        this.raisedBy = raisedBy;
        this.raisedAt = raisedAt;
    }

    public void resolve(String how, String by, Instant at) {
        if (isResolved()) {
            throw Refused.conflict(RULE, "gap.resolved-already");
        }
        if (how.isBlank()) {
            throw Refused.invalidField(RULE, "gap.resolution-missing", "resolution");
        }
        resolution = how.strip();
        resolvedBy = by;
        resolvedAt = at;
    }

    public boolean isResolved() {
        return resolvedAt != null;
    }

    public UUID id() {
        return id;
    }

    public UUID applicationId() {
        return applicationId;
    }

    public String description() {
        return description;
    }

    public String raisedBy() {
        return raisedBy;
    }

    public Instant raisedAt() {
        return raisedAt;
    }

    public Optional<String> resolution() {
        return Optional.ofNullable(resolution);
    }

    public Optional<String> resolvedBy() {
        return Optional.ofNullable(resolvedBy);
    }

    public Optional<Instant> resolvedAt() {
        return Optional.ofNullable(resolvedAt);
    }
}
