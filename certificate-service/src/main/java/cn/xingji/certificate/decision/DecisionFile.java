package cn.xingji.certificate.decision;

import static cn.xingji.rules.RuleId.R5_4_APPROVE;
import static cn.xingji.rules.RuleId.R5_4_INDEPENDENT;
import static cn.xingji.rules.RuleId.R5_4_REVIEW;

import cn.xingji.events.CertificateEvent.AuditFileReviewed;
import cn.xingji.events.CertificateEvent.CertificationDecided;
import cn.xingji.events.CertificateEvent.CertificationRefused;
import cn.xingji.events.CertificateEvent.DecisionFileOpened;
import cn.xingji.events.CertificateEvent.DecisionFileReturned;
import cn.xingji.rules.Refused;
import cn.xingji.rules.RuleId;
import cn.xingji.rules.people.Caller;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What reviewer, decision maker and approver work on: one audit's report and their three signatures. None of them was
 * on the audit team; nobody signs twice (R5.4-independent, R5.4-approve).
 */
@Entity
@Table(name = "decision_file")
public class DecisionFile {
    @Id
    private UUID id;

    private UUID caseId;
    private UUID auditId;

    @Enumerated(EnumType.STRING)
    private DecisionState state;

    @JdbcTypeCode(SqlTypes.JSON)
    private AuditFile auditFile;

    private LocalDate openedOn;

    @Embedded
    @AttributeOverride(name = "personId", column = @Column(name = "reviewer_id"))
    @AttributeOverride(name = "name", column = @Column(name = "reviewer_name"))
    @AttributeOverride(name = "at", column = @Column(name = "reviewed_at"))
    private SignatureColumns review;

    private Boolean recommended;
    private String reviewRemarks;

    @Embedded
    @AttributeOverride(name = "personId", column = @Column(name = "decider_id"))
    @AttributeOverride(name = "name", column = @Column(name = "decider_name"))
    @AttributeOverride(name = "at", column = @Column(name = "decided_at"))
    private SignatureColumns decision;

    private Boolean granted;
    private String decisionReason;

    @Embedded
    @AttributeOverride(name = "personId", column = @Column(name = "approver_id"))
    @AttributeOverride(name = "name", column = @Column(name = "approver_name"))
    @AttributeOverride(name = "at", column = @Column(name = "approved_at"))
    private SignatureColumns approval;

    private String returnReason;

    @Version
    private long version;

    protected DecisionFile() {}

    DecisionFile(AuditFile auditFile, LocalDate openedOn) {
        this.id = UUID.randomUUID();
        this.caseId = auditFile.caseId();
        this.auditId = auditFile.auditId();
        this.state = DecisionState.AWAITING_REVIEW;
        this.auditFile = auditFile;
        this.openedOn = openedOn;
    }

    DecisionFileOpened opened() {
        return new DecisionFileOpened(caseId, auditId, id);
    }

    /**
     * The technical review (R5.4-review).
     *
     * @throws Refused when the file is incomplete or without effect: it must be returned instead
     */
    public AuditFileReviewed review(
            Caller by, boolean complete, boolean effective, boolean recommends, String remarks, Instant now) {
        var after = DecisionState.LIFECYCLE.after(state, DecisionAct.REVIEW);
        requireNotOnTheTeam(by, R5_4_REVIEW);
        if (!complete || !effective) {
            throw Refused.invalidField(R5_4_REVIEW, "file.return-it-instead", complete ? "effective" : "complete");
        }
        if (remarks.isBlank()) {
            throw Refused.invalidField(R5_4_REVIEW, "file.recommendation-missing", "remarks");
        }
        state = after;
        review = SignatureColumns.of(by, now);
        recommended = recommends;
        reviewRemarks = remarks;
        return new AuditFileReviewed(caseId, auditId, id, recommends);
    }

    /** Sends the file back to the audit, with a reason. */
    public DecisionFileReturned giveBack(Caller by, String reason) {
        var after = DecisionState.LIFECYCLE.after(state, DecisionAct.RETURN);
        requireNotOnTheTeam(by, R5_4_REVIEW);
        if (reason.isBlank()) {
            throw Refused.invalidField(R5_4_REVIEW, "file.reason-missing", "reason");
        }
        state = after;
        returnReason = reason;
        return new DecisionFileReturned(caseId, auditId, id, reason);
    }

    /** Decides; nothing takes effect before the approval. */
    public CertificationDecided decide(Caller by, boolean grants, String reason, Instant now) {
        var after = DecisionState.LIFECYCLE.after(state, DecisionAct.DECIDE);
        requireNotOnTheTeam(by, R5_4_INDEPENDENT);
        if (review.is(by)) {
            throw Refused.forbidden(R5_4_INDEPENDENT, "file.reviewer-does-not-decide")
                    .with("person", by.name());
        }
        if (!grants && reason.isBlank()) {
            throw Refused.invalidField(R5_4_INDEPENDENT, "file.reason-missing", "reason");
        }
        if (grants) {
            auditFile.grant();
        }
        state = after;
        decision = SignatureColumns.of(by, now);
        granted = grants;
        decisionReason = reason;
        return new CertificationDecided(caseId, auditId, id, grants);
    }

    /** The second signature: the decision takes effect. */
    public void approve(Caller by, Instant now) {
        var after = DecisionState.LIFECYCLE.after(state, DecisionAct.APPROVE);
        requireNotOnTheTeam(by, R5_4_APPROVE);
        if (decision.is(by)) {
            throw Refused.forbidden(R5_4_APPROVE, "file.decision-maker-does-not-approve")
                    .with("person", by.name());
        }
        state = after;
        approval = SignatureColumns.of(by, now);
    }

    /** Whether what was decided is a certificate; only an approved decision counts. */
    boolean isGranted() {
        return state == DecisionState.APPROVED && granted;
    }

    /** The approved refusal, as it is told. */
    CertificationRefused refused(LocalDate today) {
        return new CertificationRefused(caseId, auditId, decisionReason, today);
    }

    /** The approver does not sign: the file goes back to be decided again. */
    public void decline(Caller by, String reason) {
        var after = DecisionState.LIFECYCLE.after(state, DecisionAct.DECLINE);
        requireNotOnTheTeam(by, R5_4_APPROVE);
        if (reason.isBlank()) {
            throw Refused.invalidField(R5_4_APPROVE, "file.reason-missing", "reason");
        }
        state = after;
        decision = null;
        granted = null;
        decisionReason = null;
        returnReason = reason;
    }

    private void requireNotOnTheTeam(Caller caller, RuleId rule) {
        auditFile.team().stream()
                .filter(member -> member.personId().equals(caller.id()))
                .findFirst()
                .ifPresent(member -> {
                    throw Refused.forbidden(rule, "file.was-on-the-team")
                            .with("person", member.name())
                            .with("audit", auditId);
                });
    }

    public UUID id() {
        return id;
    }

    public UUID caseId() {
        return caseId;
    }

    public UUID auditId() {
        return auditId;
    }

    public DecisionState state() {
        return state;
    }

    public AuditFile auditFile() {
        return auditFile;
    }

    public LocalDate openedOn() {
        return openedOn;
    }

    public Optional<Signature> reviewed() {
        return Optional.ofNullable(review).map(SignatureColumns::signature);
    }

    public Optional<Boolean> recommended() {
        return Optional.ofNullable(recommended);
    }

    public String reviewRemarks() {
        return Optional.ofNullable(reviewRemarks).orElse("");
    }

    public Optional<Signature> decided() {
        return Optional.ofNullable(decision).map(SignatureColumns::signature);
    }

    public Optional<Boolean> granted() {
        return Optional.ofNullable(granted);
    }

    public String decisionReason() {
        return Optional.ofNullable(decisionReason).orElse("");
    }

    public Optional<Signature> approved() {
        return Optional.ofNullable(approval).map(SignatureColumns::signature);
    }

    public String returnReason() {
        return Optional.ofNullable(returnReason).orElse("");
    }

    public long version() {
        return version;
    }
}
