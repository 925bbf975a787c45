package cn.xingji.service.deadline;

import cn.xingji.rules.Refused;
import cn.xingji.rules.calendar.WorkingCalendar;
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
    public RuleLimit inForce(String name, LocalDate on) {
        return inForce(versions(name), name, on);
    }

    /** The day that the limit in force on the day of the event leads to, with how it was counted. */
    public Due due(String name, LocalDate event) {
        return due(inForce(name, event), event);
    }

    /** The same for many days of the event, by that day. */
    public Map<LocalDate, Due> due(String name, Set<LocalDate> events) {
        var versions = versions(name);
        return events.stream()
                .collect(Collectors.toMap(event -> event, event -> due(inForce(versions, name, event), event)));
    }

    private Due due(RuleLimit limit, LocalDate event) {
        var end = calendar.lastDay(event, limit.span());
        var version = limit.title() + ", calendar " + calendar.versionFor(end);
        return new Due(end, limit.rule(), version, "%s + %s".formatted(event, limit.span()));
    }

    /** The latest first. */
    private List<RuleLimit> versions(String name) {
        return entities.createQuery(
                        "from RuleLimit where id.name = :name order by effectiveFrom desc, id.version desc",
                        RuleLimit.class)
                .setParameter("name", name)
                .getResultList();
    }

    private static RuleLimit inForce(List<RuleLimit> versions, String name, LocalDate on) {
        return versions.stream()
                .filter(version -> !version.effectiveFrom().isAfter(on))
                .findFirst()
                .orElseThrow(() -> Refused.conflict("limit.none-in-force")
                        .with("name", name)
                        .with("on", on));
    }
}
