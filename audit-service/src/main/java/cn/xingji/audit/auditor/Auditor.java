package cn.xingji.audit.auditor;

import cn.xingji.events.AuditEvent.CompetenceRegistered;
import cn.xingji.events.Coded;
import cn.xingji.events.Competence;
import cn.xingji.rules.vocabulary.CreditCode;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** One of the body's people: registration, what he is qualified for, in which trades, and ties to clients. */
@Entity
@Table(name = "auditor")
public class Auditor {
    @Id
    private UUID id;

    @Version
    private long version;

    private String name;
    private String registrationNumber;
    private LocalDate registeredUntil;

    @ElementCollection
    @CollectionTable(name = "auditor_competence", joinColumns = @JoinColumn(name = "auditor_id"))
    @Column(name = "competence")
    @Enumerated(EnumType.STRING)
    private Set<Competence> competences = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "auditor_trade", joinColumns = @JoinColumn(name = "auditor_id"))
    @Column(name = "trade")
    private Set<String> trades = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "auditor_tie", joinColumns = @JoinColumn(name = "auditor_id"))
    private Set<Tie> ties = new HashSet<>();

    protected Auditor() {}

    /** A person's entry, still empty: {@link #register} fills it. */
    public Auditor(UUID personId) {
        this.id = personId;
    }

    /** Puts down, or replaces, what the person is registered and qualified for. */
    public CompetenceRegistered register(Qualification qualification) {
        this.name = qualification.name();
        this.registrationNumber = qualification.registrationNumber();
        this.registeredUntil = qualification.registeredUntil();
        this.competences = new HashSet<>(qualification.competences());
        this.trades = new HashSet<>(qualification.trades());
        return new CompetenceRegistered(id, name, Coded.each(competences), trades, registeredUntil);
    }

    public void tie(Tie tie) {
        ties.add(tie);
    }

    /** The tie to this client that forbids auditing it on this day (R5.3.1.3). */
    public Optional<Tie> conflictWith(CreditCode creditCode, CoolingOff coolingOff, LocalDate day) {
        return ties.stream()
                .filter(tie -> tie.creditCode().equals(creditCode) && coolingOff.covers(tie, day))
                .findFirst();
    }

    public boolean isRegisteredOn(LocalDate day) {
        return !day.isAfter(registeredUntil);
    }

    /** Whether he may audit at all: a team leader may. */
    public boolean mayAudit() {
        return competences.contains(Competence.AUDITOR) || mayLead();
    }

    public boolean mayLead() {
        return competences.contains(Competence.TEAM_LEADER);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String name() {
        return name;
    }

    public String registrationNumber() {
        return registrationNumber;
    }

    /** The last day of the registration. */
    public LocalDate registeredUntil() {
        return registeredUntil;
    }

    public Set<Competence> competences() {
        return Set.copyOf(competences);
    }

    public Set<String> trades() {
        return Set.copyOf(trades);
    }

    public Set<Tie> ties() {
        return Set.copyOf(ties);
    }
}
