package cn.xingji.application.intake.competence;

import cn.xingji.application.client.organization.Organizations;
import cn.xingji.rules.people.Colleague;
import cn.xingji.rules.people.Colleagues;
import cn.xingji.rules.people.Competence;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What is known here of the body's register: whether it can audit and decide in a trade (R5.2.1-c), and who acts for
 * it.
 */
@ApplicationScoped
public class CompetenceRegister implements PanacheRepositoryBase<CompetentPerson, UUID>, Colleagues {
    private final Organizations organizations;

    CompetenceRegister(Organizations organizations) {
        this.organizations = organizations;
    }

    @Override
    public Optional<Colleague> find(UUID personId) {
        return findByIdOptional(personId).flatMap(person -> person.colleague(organizations.tiesOf(personId)));
    }

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
