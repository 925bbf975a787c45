package cn.xingji.audit.auditor;

import static cn.xingji.rules.RuleId.RA6_1_A;

import cn.xingji.rules.Refusals;
import cn.xingji.rules.Refused;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Who took the course of remote audits and passed its exam (RA6.1-a). */
@ApplicationScoped
public class RemoteCourses implements PanacheRepositoryBase<RemoteCourse, UUID> {
    private final Auditors auditors;

    RemoteCourses(Auditors auditors) {
        this.auditors = auditors;
    }

    /** The latest first. */
    List<RemoteCourse> of(UUID auditorId) {
        return list("auditorId = ?1 order by passedOn desc, recordedAt desc", auditorId);
    }

    /** @throws Refused naming each of these people whose exam does not count on this day, all at once */
    public void requirePassed(Collection<UUID> people, LocalDate day) {
        new Refusals(people.stream()
                        .distinct()
                        .filter(person -> of(person).stream().noneMatch(course -> course.countsOn(day)))
                        .map(person -> Refused.invalid(RA6_1_A, "team.remote-course-missing")
                                .with(
                                        "person",
                                        auditors.known(List.of(person)).stream()
                                                .map(Auditor::name)
                                                .findFirst()
                                                .orElse(person.toString()))
                                .with("personId", person)
                                .with("day", day))
                        .toList())
                .refuse();
    }
}
