package cn.xingji.audit.audit;

import cn.xingji.audit.audit.CompetentTeam.Assignment;
import cn.xingji.audit.audit.WantedTeam.Place;
import cn.xingji.audit.auditor.Auditor;
import cn.xingji.audit.auditor.Auditors;
import cn.xingji.audit.auditor.RemoteCourses;
import cn.xingji.clock.BusinessClock;
import cn.xingji.events.TeamMember;
import cn.xingji.identity.Impartiality;
import cn.xingji.rules.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks everything that may stand against a team, on an audit's own days (R5.3.1.3). */
@ApplicationScoped
public class TeamFitness {
    private final Auditors auditors;
    private final TeamDays days;
    private final RemoteCourses courses;
    private final Impartiality impartiality;
    private final BusinessClock clock;

    TeamFitness(
            Auditors auditors, TeamDays days, RemoteCourses courses, Impartiality impartiality, BusinessClock clock) {
        this.auditors = auditors;
        this.days = days;
        this.courses = courses;
        this.impartiality = impartiality;
        this.clock = clock;
    }

    /** That the team may still be sent as this plan has it, each on his days. */
    public Readiness asPlanned(Set<TakenDay> planned) {
        return audit -> {
            var wanted = wanted(audit.team());
            CompetentTeam.of(wanted, assignment(audit, daysOf(planned), taken(audit, planned)));
            requireCourse(audit, audit.people(), Collections.max(daysOf(planned)));
        };
    }

    /** That the team may still be sent as the agreed plan has it. */
    public Readiness asAgreed() {
        return audit -> asPlanned(days.of(audit.id())).require(audit);
    }

    /**
     * The team of these people, as far as is known on which days.
     *
     * @throws Refused naming everything that stands against it
     */
    CompetentTeam team(Audit audit, List<TeamMember> members, List<LocalDate> wanted) {
        var people = members.stream().map(TeamMember::personId).toList();
        var team = CompetentTeam.of(wanted(members), assignment(audit, people, wanted));
        requireCourse(audit, people, wanted.isEmpty() ? clock.today() : wanted.getLast());
        return team;
    }

    /** Who audits remotely has passed the course (RA6.1-a). */
    private void requireCourse(Audit audit, Collection<UUID> people, LocalDate on) {
        if (audit.isRemote()) {
            courses.requirePassed(people, on);
        }
    }

    /** Takes the days that were agreed: nobody is in two audits on one. */
    public void take(Audit audit, Set<TakenDay> agreed) {
        days.take(audit.id(), agreed);
    }

    /** What people who are wanted on these days are sent to do; on today while none are known. */
    Assignment assignment(Audit audit, Collection<UUID> people, Collection<LocalDate> wanted) {
        var asked = wanted.isEmpty() ? Set.of(clock.today()) : wanted;
        var taken = wanted.isEmpty() ? Set.<TakenDay>of() : days.heldByOthers(audit.id(), people, wanted);
        return assignment(audit, asked, taken);
    }

    /** These people out of the register, each as what he is wanted. */
    WantedTeam wanted(List<TeamMember> members) {
        var known = auditors.known(members.stream().map(TeamMember::personId).toList()).stream()
                .collect(Collectors.toMap(Auditor::id, person -> person));
        return new WantedTeam(
                members.stream()
                        .flatMap(member -> Stream.ofNullable(known.get(member.personId()))
                                .map(person -> new Place(person, member.actsAs())))
                        .toList(),
                members.stream()
                        .map(TeamMember::personId)
                        .filter(id -> !known.containsKey(id))
                        .toList());
    }

    private Assignment assignment(Audit audit, Collection<LocalDate> asked, Set<TakenDay> taken) {
        var independence = new TreeSet<>(asked).stream().map(impartiality::on).toList();
        return new Assignment(audit.soFar(), audit.scope().trade(), independence, taken);
    }

    private Set<LocalDate> daysOf(Set<TakenDay> planned) {
        return planned.isEmpty()
                ? Set.of(clock.today())
                : planned.stream().map(TakenDay::day).collect(Collectors.toSet());
    }

    private Set<TakenDay> taken(Audit audit, Set<TakenDay> planned) {
        if (planned.isEmpty()) {
            return Set.of();
        }
        var people = planned.stream().map(TakenDay::personId).collect(Collectors.toSet());
        var taken = new HashSet<>(days.heldByOthers(audit.id(), people, daysOf(planned)));
        taken.retainAll(planned);
        return taken;
    }
}
