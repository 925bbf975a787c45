package cn.xingji.application.intake.competence;

import cn.xingji.rules.people.Competence;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Whether the body can audit and decide in a trade (R5.2.1-c). */
@ApplicationScoped
public class CompetenceRegister implements PanacheRepositoryBase<CompetentPerson, UUID> {

    /** What the body can do on that day. */
    public BodyCompetence on(LocalDate day) {
        return trade -> covers(trade, day);
    }

    /** Somebody to lead an audit, and somebody else to decide on it, who was not on the team (R5.4-independent). */
    private boolean covers(String trade, LocalDate on) {
        var leaders = able(Competence.TEAM_LEADER, trade, on);
        var deciders = able(Competence.DECISION_MAKER, trade, on);
        return leaders.stream().anyMatch(leader -> deciders.stream().anyMatch(decider -> !decider.isSameAs(leader)));
    }

    private List<CompetentPerson> able(Competence competence, String trade, LocalDate on) {
        return listAll().stream()
                .filter(person -> person.can(competence, trade, on))
                .toList();
    }

    void know(CompetentPerson person) {
        getEntityManager().merge(person);
    }
}
