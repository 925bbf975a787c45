package cn.xingji.application.competence;

import cn.xingji.events.AuditEvent.CompetenceRegistered;
import cn.xingji.events.Competence;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;

/** Whether the body can audit and decide in a trade (R5.2.1-c). */
@ApplicationScoped
public class CompetenceRegister implements PanacheRepositoryBase<CompetentPerson, UUID> {

    /** Somebody to lead an audit, and somebody to decide on it. */
    public boolean covers(String trade, LocalDate on) {
        var people = listAll();
        return Stream.of(Competence.TEAM_LEADER, Competence.DECISION_MAKER)
                .allMatch(needed -> people.stream().anyMatch(person -> person.can(needed, trade, on)));
    }

    void know(@Observes CompetenceRegistered told) {
        getEntityManager().merge(new CompetentPerson(told));
    }
}
