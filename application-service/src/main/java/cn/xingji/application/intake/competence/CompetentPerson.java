package cn.xingji.application.intake.competence;

import cn.xingji.events.Coded;
import cn.xingji.rules.people.ClientTie;
import cn.xingji.rules.people.Colleague;
import cn.xingji.rules.people.Competence;
import cn.xingji.rules.people.Standing;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Somebody of the body's register, as audit-service told. */
@Entity
@Table(name = "competent_person")
public class CompetentPerson {
    @Id
    private UUID personId;

    private String name;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Coded<Competence>> competences = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> trades = new ArrayList<>();

    private LocalDate registeredUntil;

    @JdbcTypeCode(SqlTypes.JSON)
    private Standing standing;

    protected CompetentPerson() {}

    CompetentPerson(
            UUID personId,
            String name,
            Set<Coded<Competence>> competences,
            Set<String> trades,
            LocalDate registeredUntil,
            Optional<Standing> standing) {
        this.personId = personId;
        this.name = name;
        this.competences =
                competences.stream().sorted(Comparator.comparing(Coded::code)).toList();
        this.trades = trades.stream().sorted().toList();
        this.registeredUntil = registeredUntil;
        this.standing = standing.orElse(null);
    }

    /**
     * As whoever asks for independence knows him; empty while the register has not told how he stands.
     *
     * @param known ties that this service knows of by itself
     */
    Optional<Colleague> colleague(List<ClientTie> known) {
        return Optional.ofNullable(standing).map(told -> new Colleague(personId, name, told.and(known)));
    }

    boolean isSameAs(CompetentPerson other) {
        return personId.equals(other.personId);
    }

    boolean can(Competence competence, String trade, LocalDate on) {
        return competences.contains(Coded.of(competence)) && trades.contains(trade) && !registeredUntil.isBefore(on);
    }
}
