package cn.xingji.service.deadline;

import cn.xingji.rules.Refused;
import cn.xingji.rules.calendar.WorkingCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;

/** The limits in force, and the days they lead to. */
@ApplicationScoped
public class RuleLimits {
    private final EntityManager entities;
    private final WorkingCalendar calendar;

    RuleLimits(EntityManager entities, WorkingCalendar calendar) {
        this.entities = entities;
        this.calendar = calendar;
    }

    /** The version of this limit in force on a day. */
    public RuleLimit inForce(String name, LocalDate on) {
        return entities.createQuery("""
                        from RuleLimit where id.name = :name and effectiveFrom <= :on
                        order by effectiveFrom desc, id.version desc
                        """, RuleLimit.class)
                .setParameter("name", name)
                .setParameter("on", on)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> Refused.conflict("limit.none-in-force")
                        .with("name", name)
                        .with("on", on));
    }

    /** The day that the limit in force on the day of the event leads to, with how it was counted. */
    public Due due(String name, LocalDate event) {
        var limit = inForce(name, event);
        var end = calendar.lastDay(event, limit.span());
        var version = limit.title() + ", calendar " + calendar.versionFor(end);
        return new Due(end, limit.rule(), version, "%s + %s".formatted(event, limit.span()));
    }
}
