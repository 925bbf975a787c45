package cn.xingji.deadline;

import cn.xingji.rules.Refused;
import cn.xingji.rules.calendar.WorkingCalendar;
import cn.xingji.rules.deadline.Limit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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
    public RuleLimit inForce(Limit limit, LocalDate on) {
        return inForce(versions(limit), limit, on);
    }

    /** The day that the limit in force on the day of the event leads to, with how it was counted. */
    public Due due(Limit limit, LocalDate event) {
        return due(inForce(limit, event), event);
    }

    /** The same for many days of the event, by that day. */
    public Map<LocalDate, Due> due(Limit limit, Set<LocalDate> events) {
        var versions = versions(limit);
        return events.stream()
                .collect(Collectors.toMap(event -> event, event -> due(inForce(versions, limit, event), event)));
    }

    private Due due(RuleLimit version, LocalDate event) {
        var end = calendar.lastDay(event, version.span());
        var counted = version.title() + ", calendar " + calendar.versionFor(end);
        return new Due(end, version.rule(), counted, "%s + %s".formatted(event, version.span()));
    }

    /** The latest first. */
    private List<RuleLimit> versions(Limit limit) {
        return entities.createQuery(
                        "from RuleLimit where id.name = :name order by effectiveFrom desc, id.version desc",
                        RuleLimit.class)
                .setParameter("name", limit.id())
                .getResultList();
    }

    private static RuleLimit inForce(List<RuleLimit> versions, Limit limit, LocalDate on) {
        return versions.stream()
                .filter(version -> !version.effectiveFrom().isAfter(on))
                .findFirst()
                .orElseThrow(() -> Refused.conflict("limit.none-in-force")
                        .with("name", limit.id())
                        .with("on", on));
    }
}
