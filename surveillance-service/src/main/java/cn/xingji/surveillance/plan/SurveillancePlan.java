package cn.xingji.surveillance.plan;

import cn.xingji.events.AuditKind;
import cn.xingji.events.SurveillanceEvent.RecertificationWindowOpened;
import cn.xingji.events.SurveillanceEvent.SurveillanceDue;
import cn.xingji.events.SurveillanceEvent.SurveillanceOverdue;
import cn.xingji.events.SurveillanceEvent.SurveillancePlanned;
import cn.xingji.rules.Refused;
import cn.xingji.rules.vocabulary.CaseId;
import cn.xingji.rules.vocabulary.CertificateId;
import cn.xingji.rules.vocabulary.CertificateNumber;
import cn.xingji.rules.vocabulary.PersonDays;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The three years after a certificate: two surveillance windows and the day to ask for recertification. */
@Entity
@Table(name = "surveillance_plan")
public class SurveillancePlan {
    @Id
    private UUID id;

    private UUID caseId;
    private UUID certificateId;
    private String certificateNumber;

    @Embedded
    private Holder holder;

    private LocalDate auditEndedOn;
    private LocalDate issuedOn;
    private LocalDate expiresOn;
    private LocalDate applyBy;
    private PersonDays initialDays;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "surveillance_window", joinColumns = @JoinColumn(name = "plan"))
    private Set<Window> windows = new LinkedHashSet<>();

    @Version
    private long version;

    protected SurveillancePlan() {}

    /** @param applyBy the last day to ask for recertification (R5.7.1) */
    SurveillancePlan(Granted granted, Windows counting, LocalDate applyBy) {
        this.id = UUID.randomUUID();
        this.caseId = granted.caseId().value();
        this.certificateId = granted.certificateId().value();
        this.certificateNumber = granted.number().value();
        this.holder = granted.holder();
        this.auditEndedOn = granted.auditEndedOn();
        this.issuedOn = granted.issuedOn();
        this.expiresOn = granted.expiresOn();
        this.applyBy = applyBy;
        this.initialDays = granted.initialDays();
        var first = counting.after(AuditKind.SURVEILLANCE_1, auditEndedOn, false);
        windows.add(first);
        windows.add(counting.after(AuditKind.SURVEILLANCE_2, first.closesOn(), true));
    }

    /** The certificate names another holder from now on. */
    void changed(Holder named) {
        holder = named;
    }

    SurveillancePlanned planned() {
        return new SurveillancePlanned(
                new CaseId(caseId),
                new CertificateId(certificateId),
                windows().stream().map(Window::told).toList(),
                applyBy);
    }

    /** A window's first day has come. */
    Optional<SurveillanceDue> open(AuditKind kind) {
        var window = window(kind);
        if (window.state() != WindowState.PLANNED) {
            return Optional.empty();
        }
        var open = window.after(WindowAct.OPEN);
        replace(window, open);
        return Optional.of(new SurveillanceDue(new CaseId(caseId), new CertificateId(certificateId), open.told()));
    }

    /** A window's last day has gone by without a completed audit. */
    Optional<SurveillanceOverdue> close(AuditKind kind) {
        var window = window(kind);
        if (!window.isOpenEnded()) {
            return Optional.empty();
        }
        var overdue = window.after(WindowAct.CLOSE);
        replace(window, overdue);
        return Optional.of(
                new SurveillanceOverdue(new CaseId(caseId), new CertificateId(certificateId), overdue.told()));
    }

    /** Whether this audit has been done. */
    boolean isComplete(AuditKind kind) {
        return !window(kind).isOpenEnded();
    }

    /** The surveillance audit ended: the second window is counted from the first's end. */
    void complete(AuditKind kind, LocalDate endedOn, Windows counting) {
        var window = window(kind);
        if (!window.isOpenEnded()) {
            return;
        }
        replace(window, window.completed(endedOn));
        if (kind == AuditKind.SURVEILLANCE_1) {
            replace(window(AuditKind.SURVEILLANCE_2), counting.after(AuditKind.SURVEILLANCE_2, endedOn, false));
        }
    }

    RecertificationWindowOpened recertificationOpened() {
        return new RecertificationWindowOpened(
                new CaseId(caseId), new CertificateId(certificateId), applyBy, expiresOn);
    }

    Window window(AuditKind kind) {
        return windows.stream()
                .filter(window -> window.kind() == kind)
                .findFirst()
                .orElseThrow(() -> Refused.unknown("surveillance window " + kind));
    }

    private void replace(Window old, Window next) {
        windows.remove(old);
        windows.add(next);
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

    public CertificateNumber certificateNumber() {
        return new CertificateNumber(certificateNumber);
    }

    public UUID organizationId() {
        return holder.organizationId();
    }

    public String holder() {
        return holder.name();
    }

    public LocalDate auditEndedOn() {
        return auditEndedOn;
    }

    public LocalDate issuedOn() {
        return issuedOn;
    }

    public LocalDate expiresOn() {
        return expiresOn;
    }

    public LocalDate applyBy() {
        return applyBy;
    }

    public PersonDays initialDays() {
        return initialDays;
    }

    public List<Window> windows() {
        return windows.stream().sorted(Comparator.comparing(Window::kind)).toList();
    }

    public long version() {
        return version;
    }
}
