package cn.xingji.audit.auditor;

import cn.xingji.events.AuditEvent.CompetenceRegistered;
import cn.xingji.events.Coded;
import cn.xingji.rules.Refused;
import cn.xingji.rules.people.Colleague;
import cn.xingji.rules.people.Competence;
import cn.xingji.rules.people.Standing;
import cn.xingji.rules.vocabulary.PersonId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** One of the body's people: registration, what he is qualified for, in which trades, ties to clients, and superior. */
@Entity
@Table(name = "auditor")
public class Auditor {
    /** What nobody does but in the trades that he knows (R5.2.1-c). */
    private static final Set<Competence> BY_TRADE =
            EnumSet.of(Competence.AUDITOR, Competence.TEAM_LEADER, Competence.DECISION_MAKER);

    @Id
    private UUID id;

    @Version
    private long version;

    private String name;
    private String registrationNumber;
    private LocalDate registeredUntil;

    @ElementCollection
    @CollectionTable(name = "auditor_competence", joinColumns = @JoinColumn(name = "auditor_id"))
    private Set<RegisteredCompetence> competences = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "auditor_trade", joinColumns = @JoinColumn(name = "auditor_id"))
    @Column(name = "trade")
    private Set<String> trades = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "auditor_tie", joinColumns = @JoinColumn(name = "auditor_id"))
    private Set<Tie> ties = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "auditor_superior", joinColumns = @JoinColumn(name = "auditor_id"))
    private Set<Superior> superiors = new HashSet<>();

    protected Auditor() {}

    /** A person's entry, still empty: {@link #register} fills it. */
    public Auditor(UUID personId) {
        this.id = personId;
    }

    /**
     * Puts down, or replaces, what the person is registered and qualified for from today on; what was stays on record.
     */
    public CompetenceRegistered register(Qualification qualification, LocalDate today) {
        if (qualification.registeredUntil().isBefore(today)) {
            throw Refused.invalidField("auditor.registration-over", "registeredUntil")
                    .with("registeredUntil", qualification.registeredUntil());
        }
        if (qualification.superior().filter(id::equals).isPresent()) {
            throw Refused.invalidField("auditor.own-superior", "superior");
        }
        if (qualification.trades().isEmpty() && !Collections.disjoint(qualification.competences(), BY_TRADE)) {
            throw Refused.invalidField("auditor.trades-missing", "trades");
        }
        this.name = qualification.name();
        this.registrationNumber = qualification.registrationNumber();
        this.registeredUntil = qualification.registeredUntil();
        this.trades = new HashSet<>(qualification.trades());
        register(qualification.competences(), today);
        placeUnder(qualification.superior(), today);
        return told(today);
    }

    private void register(Set<Competence> wanted, LocalDate today) {
        var former = Set.copyOf(competences);
        competences.clear();
        for (var held : former) {
            if (!held.isHeldOn(today)) {
                competences.add(held);
            } else if (wanted.contains(held.competence())) {
                competences.add(held.until(registeredUntil));
            } else if (held.since().isBefore(today)) {
                competences.add(held.until(today.minusDays(1)));
            }
        }
        wanted.stream()
                .filter(competence ->
                        former.stream().noneMatch(held -> held.competence() == competence && held.isHeldOn(today)))
                .forEach(competence -> competences.add(new RegisteredCompetence(competence, today, registeredUntil)));
    }

    private void placeUnder(Optional<UUID> superior, LocalDate today) {
        var former = superiors.stream().filter(Superior::lasts).findFirst();
        if (former.map(Superior::superiorId).equals(superior)) {
            return;
        }
        former.ifPresent(line -> {
            superiors.remove(line);
            if (line.since().isBefore(today)) {
                superiors.add(line.endedOn(today.minusDays(1)));
            }
        });
        superior.ifPresent(above -> superiors.add(Superior.from(above, today)));
    }

    /** Records a tie; that it ended takes the place of that it lasts. */
    public CompetenceRegistered tie(Tie tie, LocalDate today) {
        ties.removeIf(tie::ends);
        ties.add(tie);
        return told(today);
    }

    private CompetenceRegistered told(LocalDate today) {
        return new CompetenceRegistered(
                new PersonId(id),
                name,
                Coded.each(competences(today)),
                trades,
                registeredUntil,
                Optional.of(colleague().standing()));
    }

    /** As whoever asks for independence knows him. */
    public Colleague colleague() {
        return new Colleague(
                id,
                name,
                new Standing(
                        competences.stream().map(RegisteredCompetence::told).toList(),
                        ties.stream().map(Tie::told).toList(),
                        superiors.stream().map(Superior::told).toList()));
    }

    public boolean isRegisteredOn(LocalDate day) {
        return !day.isAfter(registeredUntil);
    }

    public boolean mayLead(LocalDate day) {
        return competences(day).contains(Competence.TEAM_LEADER);
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

    /** What he is registered for on a day. */
    public Set<Competence> competences(LocalDate day) {
        return competences.stream()
                .filter(held -> held.isHeldOn(day))
                .map(RegisteredCompetence::competence)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whom he works under now. */
    public Optional<UUID> superior() {
        return superiors.stream()
                .filter(Superior::lasts)
                .map(Superior::superiorId)
                .findFirst();
    }

    public Set<String> trades() {
        return Set.copyOf(trades);
    }

    public Set<Tie> ties() {
        return Set.copyOf(ties);
    }
}
