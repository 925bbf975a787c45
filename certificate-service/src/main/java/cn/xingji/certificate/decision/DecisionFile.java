package cn.xingji.certificate.decision;

import static cn.xingji.rules.RuleId.R5_4_APPROVE;
import static cn.xingji.rules.RuleId.R5_4_INDEPENDENT;
import static cn.xingji.rules.RuleId.R5_4_REVIEW;
import static cn.xingji.rules.RuleId.RA6_2;

import cn.xingji.events.CertificateEvent.AuditFileReviewed;
import cn.xingji.events.CertificateEvent.CertificationDecided;
import cn.xingji.events.CertificateEvent.CertificationRefused;
import cn.xingji.events.CertificateEvent.DecisionFileOpened;
import cn.xingji.events.CertificateEvent.DecisionFileReturned;
import cn.xingji.events.Coded;
import cn.xingji.rules.Refused;
import cn.xingji.rules.people.Caller;
import cn.xingji.rules.people.CaseSoFar;
import cn.xingji.rules.people.CaseSoFar.Involvement;
import cn.xingji.rules.people.Independence;
import cn.xingji.rules.people.Part;
import cn.xingji.rules.vocabulary.AuditId;
import cn.xingji.rules.vocabulary.CaseId;
import cn.xingji.rules.vocabulary.DecisionFileId;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What reviewer, decision maker and approver work on: one audit's report, the recommendation on it, and the decision
 * with its two signatures. They are three people, none of whom was on the audit team (R5.4-independent, R5.4-approve).
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
    @AttributeOverride(name = "sha256", column = @Column(name = "reviewed_sha256"))
    private SignatureColumns review;

    private Boolean recommended;
    private String reviewRemarks;

    @Embedded
    @AttributeOverride(name = "personId", column = @Column(name = "decider_id"))
    @AttributeOverride(name = "name", column = @Column(name = "decider_name"))
    @AttributeOverride(name = "at", column = @Column(name = "decided_at"))
    @AttributeOverride(name = "sha256", column = @Column(name = "decided_sha256"))
    private SignatureColumns decision;

    private Boolean granted;
    private String decisionReason;

    @Embedded
    @AttributeOverride(name = "personId", column = @Column(name = "approver_id"))
    @AttributeOverride(name = "name", column = @Column(name = "approver_name"))
    @AttributeOverride(name = "at", column = @Column(name = "approved_at"))
    @AttributeOverride(name = "sha256", column = @Column(name = "approved_sha256"))
    private SignatureColumns approval;

    private String returnReason;

    /** The rounds before this one. */
    @JdbcTypeCode(SqlTypes.JSON)
    private List<ReturnedFile> rounds = new ArrayList<>();

    /** Who decided and who declined, each time that an approver did not sign. */
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Involvement> declined = new ArrayList<>();

    @Version
    private long version;

    protected DecisionFile() {}

    DecisionFile(AuditFile auditFile, LocalDate openedOn) {
        this.id = UUID.randomUUID();
        this.caseId = auditFile.caseId().value();
        this.auditId = auditFile.auditId().value();
        this.state = DecisionState.AWAITING_REVIEW;
        this.auditFile = auditFile;
        this.openedOn = openedOn;
    }

    DecisionFileOpened opened() {
        return new DecisionFileOpened(new CaseId(caseId), new AuditId(auditId), new DecisionFileId(id));
    }

    /**
     * The technical review: a recommendation (R5.4-review), by how effective a remote audit was too (RA6.2).
     *
     * @throws Refused when the file is incomplete or without effect: it must be returned instead
     */
    public AuditFileReviewed review(
            Caller by,
            Independence independence,
            boolean complete,
            boolean effective,
            boolean recommends,
            String remarks,
            Instant now) {
        var after = DecisionState.LIFECYCLE.after(state, DecisionAct.REVIEW);
        var reviewer = independence.require(by.id(), Part.TECHNICAL_REVIEW, soFar());
        if (!complete || !effective) {
            var rule = complete && auditFile.isRemote() ? RA6_2 : R5_4_REVIEW;
            throw Refused.invalidField(rule, "file.return-it-instead", complete ? "effective" : "complete");
        }
        if (remarks.isBlank()) {
            throw Refused.invalidField(R5_4_REVIEW, "file.recommendation-missing", "remarks");
        }
        state = after;
        review = SignatureColumns.of(
                reviewer,
                now,
                SignedContent.of(id, auditId, auditFile.reportSha256(), recommends, remarks)
                        .sha256());
        recommended = recommends;
        reviewRemarks = remarks;
        return new AuditFileReviewed(new CaseId(caseId), new AuditId(auditId), new DecisionFileId(id), recommends);
    }

    /** Sends the file back to the audit, with a reason. */
    public DecisionFileReturned giveBack(Caller by, Independence independence, String reason) {
        var after = DecisionState.LIFECYCLE.after(state, DecisionAct.RETURN);
        independence.require(by.id(), Part.TECHNICAL_REVIEW, soFar());
        if (reason.isBlank()) {
            throw Refused.invalidField(R5_4_REVIEW, "file.reason-missing", "reason");
        }
        state = after;
        returnReason = reason;
        return new DecisionFileReturned(
                new CaseId(caseId),
                new AuditId(auditId),
                new DecisionFileId(id),
                reason,
                Optional.of(auditFile.reportSha256()));
    }

    /**
     * The audit lays its corrected report before the decision: a further round of the same file, which keeps those
     * before it (R5.4-review).
     */
    public void takeUp(AuditFile corrected) {
        state = DecisionState.LIFECYCLE.after(state, DecisionAct.TAKE_UP);
        var all = new ArrayList<>(rounds);
        all.add(new ReturnedFile(all.size() + 1, auditFile, returnReason));
        rounds = List.copyOf(all);
        auditFile = corrected;
    }

    /** Whether it waits for another report than this one, which it had. */
    boolean awaits(AuditFile reported) {
        return state == DecisionState.RETURNED
                && !auditFile.reportSha256().equals(reported.reportSha256())
                && rounds.stream()
                        .noneMatch(round -> round.auditFile().reportSha256().equals(reported.reportSha256()));
    }

    /** Decides, by the first signature; nothing takes effect before the second. */
    public CertificationDecided decide(
            Caller by, Independence independence, boolean grants, String reason, Instant now) {
        var after = DecisionState.LIFECYCLE.after(state, DecisionAct.DECIDE);
        var decider = independence.require(by.id(), Part.DECISION, soFar());
        if (!grants && reason.isBlank()) {
            throw Refused.invalidField(R5_4_INDEPENDENT, "file.reason-missing", "reason");
        }
        if (grants) {
            auditFile.grant();
        }
        state = after;
        decision = SignatureColumns.of(decider, now, content(grants, reason).sha256());
        granted = grants;
        decisionReason = reason;
        return new CertificationDecided(new CaseId(caseId), new AuditId(auditId), new DecisionFileId(id), grants);
    }

    /** What a decision says: on which report, with which grade, what and why. */
    private SignedContent content(boolean grants, String reason) {
        return SignedContent.of(
                id,
                auditId,
                auditFile.reportSha256(),
                auditFile.grade().map(Coded::code).orElse(""),
                grants,
                reason);
    }

    /**
     * The second signature, under the same content: the decision takes effect.
     *
     * @param read the digest of the decision that the approver has read
     */
    public void approve(Caller by, Independence independence, String read, Instant now) {
        var after = DecisionState.LIFECYCLE.after(state, DecisionAct.APPROVE);
        var approver = independence.require(by.id(), Part.APPROVAL, soFar());
        auditFile.requireInitial();
        if (!read.equals(decision.sha256())) {
            throw Refused.conflict(R5_4_APPROVE, "file.other-decision").with("decision", decision.sha256());
        }
        state = after;
        approval = SignatureColumns.of(approver, now, read);
    }

    /** Whether what was decided is a certificate; only an approved decision counts. */
    boolean isGranted() {
        return state == DecisionState.APPROVED && granted;
    }

    /** The approved refusal, as it is told. */
    CertificationRefused refused(LocalDate today) {
        return new CertificationRefused(new CaseId(caseId), new AuditId(auditId), decisionReason, today);
    }

    /** The approver does not sign: the file goes back to be decided again. */
    public void decline(Caller by, Independence independence, String reason) {
        var after = DecisionState.LIFECYCLE.after(state, DecisionAct.DECLINE);
        var decliner = independence.require(by.id(), Part.APPROVAL, soFar());
        if (reason.isBlank()) {
            throw Refused.invalidField(R5_4_APPROVE, "file.reason-missing", "reason");
        }
        state = after;
        remember(decision.personId(), decliner.id());
        decision = null;
        granted = null;
        decisionReason = null;
        returnReason = reason;
    }

    /** Whether something is left to be done about it: an approved decision has taken effect, and stays. */
    boolean isOpen() {
        return state != DecisionState.APPROVED && state != DecisionState.CLOSED;
    }

    /** Its case was terminated. */
    void close() {
        state = DecisionState.LIFECYCLE.after(state, DecisionAct.CLOSE);
    }

    private void remember(UUID decider, UUID decliner) {
        var all = new ArrayList<>(declined);
        all.add(new Involvement(decider, Part.DECISION));
        all.add(new Involvement(decliner, Part.APPROVAL));
        declined = List.copyOf(all);
    }

    /** Who was on the team, who reviewed, who decided; a decision that was declined binds its two as well. */
    private CaseSoFar soFar() {
        var involved = new ArrayList<>(declined);
        Stream.concat(Stream.of(auditFile), rounds.stream().map(ReturnedFile::auditFile))
                .flatMap(file -> file.anyOfTeam().stream())
                .map(member -> new Involvement(member.personId(), Part.TEAM))
                .distinct()
                .forEach(involved::add);
        reviewed().ifPresent(by -> involved.add(new Involvement(by.personId(), Part.TECHNICAL_REVIEW)));
        decided().ifPresent(by -> involved.add(new Involvement(by.personId(), Part.DECISION)));
        return new CaseSoFar(auditFile.client().creditCode(), involved);
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

    /** The rounds that were returned, the first first. */
    public List<ReturnedFile> rounds() {
        return List.copyOf(rounds);
    }

    public long version() {
        return version;
    }
}
