package cn.xingji.surveillance.special;

import static cn.xingji.rules.RuleId.R5_6_2_B;

import cn.xingji.events.ChangeSubject;
import cn.xingji.events.Coded;
import cn.xingji.rules.Refused;
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
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Does a change of what is certified call for a special audit? (R5.2.3-review, R5.6.2-b) */
@Entity
@Table(name = "special_audit_question")
public class SpecialAuditQuestion {

    /** What was found. */
    public enum Outcome {
        NEEDED,
        NOT_NEEDED
    }

    @Id
    private UUID id;

    private UUID caseId;
    private UUID certificateId;
    private UUID changeId;

    @JdbcTypeCode(SqlTypes.JSON)
    private Set<Coded<ChangeSubject>> subjects = new HashSet<>();

    private LocalDate raisedOn;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private String reason = "";

    @Embedded
    @AttributeOverride(name = "personId", column = @Column(name = "weighed_by_id"))
    @AttributeOverride(name = "name", column = @Column(name = "weighed_by"))
    @AttributeOverride(name = "at", column = @Column(name = "weighed_at"))
    private Signature weighed;

    @Version
    private long version;

    protected SpecialAuditQuestion() {}

    private SpecialAuditQuestion(CertifiedChange change) {
        this.id = UUID.randomUUID();
        this.caseId = change.caseId().value();
        this.certificateId = change.certificateId().value();
        this.changeId = change.changeId().value();
        this.subjects = change.subjects();
        this.raisedOn = change.acceptedOn();
    }

    /** The question that this change raises, if it does. */
    static Optional<SpecialAuditQuestion> raisedBy(CertifiedChange change) {
        return change.mayConcernTheService() ? Optional.of(new SpecialAuditQuestion(change)) : Optional.empty();
    }

    /**
     * Answers it, with the reason that stays on record.
     *
     * @throws Refused when it has been answered
     */
    void weigh(Outcome found, String why, Caller by, Instant now) {
        if (outcome != null) {
            throw Refused.outOfOrder(R5_6_2_B, "special-audit.weighed-already").with("outcome", outcome);
        }
        outcome = found;
        reason = why;
        weighed = Signature.of(by, now);
    }

    public UUID id() {
        return id;
    }

    public UUID caseId() {
        return caseId;
    }

    public UUID certificateId() {
        return certificateId;
    }

    public UUID changeId() {
        return changeId;
    }

    public Set<Coded<ChangeSubject>> subjects() {
        return Set.copyOf(subjects);
    }

    public LocalDate raisedOn() {
        return raisedOn;
    }

    public Optional<Outcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    public String reason() {
        return reason;
    }

    Optional<Signature> weighed() {
        return Optional.ofNullable(weighed);
    }

    public long version() {
        return version;
    }
}
