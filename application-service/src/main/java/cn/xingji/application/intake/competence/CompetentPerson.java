package cn.xingji.application.intake.competence;

import cn.xingji.events.AuditEvent.CompetenceRegistered;
import cn.xingji.events.Competence;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
    private List<Competence> competences = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> trades = new ArrayList<>();

    private LocalDate registeredUntil;

    protected CompetentPerson() {}

    public CompetentPerson(CompetenceRegistered told) {
        this.personId = told.personId();
        this.name = told.name();
        this.competences = told.competences().stream().sorted().toList();
        this.trades = told.trades().stream().sorted().toList();
        this.registeredUntil = told.registeredUntil();
    }

    boolean isSameAs(CompetentPerson other) {
        return personId.equals(other.personId);
    }

    boolean can(Competence competence, String trade, LocalDate on) {
        return competences.contains(competence) && trades.contains(trade) && !registeredUntil.isBefore(on);
    }
}
