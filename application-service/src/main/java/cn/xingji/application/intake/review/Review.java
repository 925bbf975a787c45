package cn.xingji.application.intake.review;

import static cn.xingji.rules.RuleId.R5_2_1_B;
import static cn.xingji.rules.RuleId.R5_2_1_E;
import static cn.xingji.rules.RuleId.R5_7_2;
import static cn.xingji.rules.RuleId.RA3_1;

import cn.xingji.application.intake.application.Application;
import cn.xingji.application.intake.competence.BodyCompetence;
import cn.xingji.rules.Refused;
import cn.xingji.rules.people.Caller;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The review of one application: what was concluded on each check, and the audit time (R5.2.1). */
@Entity
@Table(name = "review")
public class Review {
    @Id
    private UUID applicationId;

    private UUID reviewer;
    private String reviewerName;
    private Instant startedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Conclusion> checks = new ArrayList<>();

    private BigDecimal standardDays;
    private BigDecimal adjustment;
    private String adjustmentReason;

    @Version
    private long version;

    protected Review() {}

    /** @param table gives the case its standard audit time */
    Review(Application application, Caller reviewer, AuditTimeTable table, Instant startedAt) {
        this.applicationId = application.id();
        this.reviewer = reviewer.id();
        this.reviewerName = reviewer.name();
        this.startedAt = startedAt;
        this.standardDays = table.first(application, Adjustment.NONE).exactDays();
        this.adjustment = BigDecimal.ZERO;
        this.adjustmentReason = "";
    }

    /**
     * Concludes on a check; what did not pass, and whether a remote audit is open, wants its reasons (RA3.1).
     *
     * @param gaps what was understood differently: the requirements are understood once all are resolved
     */
    void conclude(
            Conclusion conclusion, Application application, BodyCompetence competence, List<UnderstandingGap> gaps) {
        application.requireUnderReview();
        requireWanted(conclusion.check(), application);
        if (conclusion.passed()) {
            requireGrounds(conclusion.check(), application, competence, gaps);
        }
        if (conclusion.check() == Check.REMOTE_AUDIT && conclusion.remark().isBlank()) {
            throw Refused.invalidField(RA3_1, "review.remote-reasons-missing", "remark");
        }
        if (!conclusion.passed() && conclusion.remark().isBlank()) {
            throw Refused.invalidField(conclusion.check().rule(), "review.remark-missing", "remark");
        }
        var others = new ArrayList<>(checks);
        others.removeIf(earlier -> earlier.check() == conclusion.check());
        others.add(conclusion);
        checks = List.copyOf(others);
    }

    private static void requireWanted(Check check, Application application) {
        if (!Check.wanted(application).contains(check)) {
            throw Refused.conflict(check.rule(), "review.check-not-wanted");
        }
    }

    private static void requireGrounds(
            Check check, Application application, BodyCompetence competence, List<UnderstandingGap> gaps) {
        if (check == Check.COMPETENCE) {
            competence.require(application.form().trade().orElseThrow());
        }
        if (check == Check.REQUIREMENTS_UNDERSTOOD && !gaps.stream().allMatch(UnderstandingGap::isResolved)) {
            throw Refused.conflict(R5_2_1_B, "review.gaps-open");
        }
    }

    /** Adds to or takes from the table's audit time, for a sufficient reason that stays on record (R5.2.1-e). */
    void adjustAuditTime(Application application, BigDecimal days, String reason) {
        application.requireUnderReview();
        if (application.isRecertification() && days.signum() < 0) {
            throw Refused.invalidField(R5_7_2, "audit-time.only-more", "adjustment");
        }
        if (days.signum() != 0 && reason.isBlank()) {
            throw Refused.invalidField(R5_2_1_E, "audit-time.reason-missing", "reason");
        }
        if (standardDays.add(days).signum() <= 0) {
            throw Refused.invalidField(R5_2_1_E, "audit-time.nothing-left", "adjustment")
                    .with("standard", standardDays);
        }
        adjustment = days;
        adjustmentReason = reason;
    }

    public List<Conclusion> conclusions() {
        return List.copyOf(checks);
    }

    public Optional<Conclusion> conclusion(Check check) {
        return checks.stream().filter(each -> each.check() == check).findFirst();
    }

    /** What was added to or taken from the standard. */
    public Adjustment adjusted() {
        return new Adjustment(adjustment, adjustmentReason);
    }

    public BigDecimal standardDays() {
        return standardDays;
    }

    public BigDecimal adjustment() {
        return adjustment;
    }

    public String adjustmentReason() {
        return adjustmentReason;
    }

    public String reviewerName() {
        return reviewerName;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public long version() {
        return version;
    }
}
