package cn.xingji.certificate.certificate;

import cn.xingji.events.CertificateEvent.CertificateChanged;
import cn.xingji.events.CertificateEvent.CertificateExpired;
import cn.xingji.events.CertificateEvent.CertificateIssued;
import cn.xingji.events.Coded;
import cn.xingji.events.Grade;
import cn.xingji.events.Standard;
import cn.xingji.rules.vocabulary.CaseId;
import cn.xingji.rules.vocabulary.CertificateId;
import cn.xingji.rules.vocabulary.CertificateNumber;
import cn.xingji.rules.vocabulary.CreditCode;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A certificate (R5.5-a..f): issued by one approved decision, valid for three years. */
@Entity
@Table(name = "certificate")
public class Certificate {
    @Id
    private UUID id;

    private UUID caseId;
    private UUID decisionFileId;
    private String number;

    @Embedded
    private Holder holder;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> goods = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Coded<Standard>> standards = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    private Grade grade;

    @Enumerated(EnumType.STRING)
    private CertificateState state;

    private LocalDate issuedOn;
    private LocalDate expiresOn;
    private LocalDate changedOn;

    @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
    @JoinColumn(name = "paper")
    private CertificatePaperIssue paper;

    @Version
    private long version;

    protected Certificate() {}

    Certificate(UUID decisionFileId, Grant grant, CertificateNumber number, Validity validity, Instant now) {
        this.id = UUID.randomUUID();
        this.caseId = grant.caseId().value();
        this.decisionFileId = decisionFileId;
        this.number = number.value();
        this.holder = Holder.of(grant.client());
        this.goods = List.copyOf(grant.scope().goods());
        this.standards = List.copyOf(grant.scope().standards());
        this.grade = grant.grade();
        this.state = CertificateState.VALID;
        this.issuedOn = validity.issuedOn();
        this.expiresOn = validity.expiresOn();
        this.paper = new CertificatePaperIssue(id, Optional.empty(), wording(), now);
    }

    CertificateIssued issued(Grant grant) {
        return new CertificateIssued(
                new CaseId(caseId),
                new CertificateId(id),
                number(),
                grant.client(),
                grant.scope(),
                Coded.of(grade),
                Coded.of(grant.auditKind()),
                grant.auditEndedOn(),
                issuedOn,
                expiresOn,
                grant.personDays());
    }

    /** Shows another client or scope from now on, on a new paper (R5.2.3-review); number, grade and validity stay. */
    CertificateChanged change(Change change, LocalDate today, Instant now) {
        holder = Holder.of(change.client());
        goods = List.copyOf(change.scope().goods());
        standards = List.copyOf(change.scope().standards());
        changedOn = today;
        paper = new CertificatePaperIssue(id, Optional.of(change.id().value()), wording(), now);
        return new CertificateChanged(
                new CaseId(caseId),
                new CertificateId(id),
                number(),
                change.client(),
                change.scope(),
                change.id(),
                today);
    }

    /** Its last day has gone by. */
    CertificateExpired expire(LocalDate today) {
        state = CertificateState.LIFECYCLE.after(state, CertificateAct.EXPIRE);
        return new CertificateExpired(new CaseId(caseId), new CertificateId(id), number(), today);
    }

    boolean isOver() {
        return state != CertificateState.VALID && state != CertificateState.SUSPENDED;
    }

    private Wording wording() {
        return new Wording(
                number(), holder, goods, standards, grade, issuedOn, Optional.ofNullable(changedOn), expiresOn);
    }

    public CertifiedScope scope() {
        return new CertifiedScope(goods, grade);
    }

    public UUID id() {
        return id;
    }

    public UUID caseId() {
        return caseId;
    }

    public CertificateNumber number() {
        return new CertificateNumber(number);
    }

    public UUID organizationId() {
        return holder.organizationId();
    }

    public CreditCode creditCode() {
        return holder.creditCode();
    }

    public String holderZh() {
        return holder.nameZh();
    }

    public String holderEn() {
        return holder.nameEn();
    }

    public String address() {
        return holder.address();
    }

    public List<Coded<Standard>> standards() {
        return List.copyOf(standards);
    }

    public Grade grade() {
        return grade;
    }

    public CertificateState state() {
        return state;
    }

    public LocalDate issuedOn() {
        return issuedOn;
    }

    public LocalDate expiresOn() {
        return expiresOn;
    }

    /** When it was last issued anew after a change. */
    public Optional<LocalDate> changedOn() {
        return Optional.ofNullable(changedOn);
    }

    /** The paper in force; it may still be being made. */
    public CertificatePaperIssue paper() {
        return paper;
    }

    public long version() {
        return version;
    }
}
