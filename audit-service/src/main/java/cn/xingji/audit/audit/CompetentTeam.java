package cn.xingji.audit.audit;

import cn.xingji.audit.auditor.Auditor;
import cn.xingji.events.TeamMember;
import cn.xingji.rules.Refusals;
import cn.xingji.rules.Refused;
import cn.xingji.rules.people.CaseSoFar;
import cn.xingji.rules.people.Independence;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A team that may audit a client: it can't be made otherwise (R5.3.1.3). */
public final class CompetentTeam {
    private final List<TeamMember> members;

    private CompetentTeam(List<TeamMember> members) {
        this.members = members;
    }

    /**
     * The team of these people for this assignment.
     *
     * @throws Refused naming each person and each fact that stands in the way, all at once
     */
    public static CompetentTeam of(Auditor leader, List<Auditor> others, Assignment assignment) {
        return of(WantedTeam.of(leader, others), assignment);
    }

    /** @throws Refused naming each person and each fact that stands in the way, all at once */
    static CompetentTeam of(WantedTeam wanted, Assignment assignment) {
        new Refusals(TeamConstraint.all(wanted, assignment)).refuse();
        return new CompetentTeam(
                wanted.places().stream().map(WantedTeam.Place::member).toList());
    }

    /** The leader first. */
    public List<TeamMember> members() {
        return members;
    }

    /**
     * What a team is sent to do.
     *
     * @param trade the client's trade, which the team must cover together
     * @param independence of whoever is sent, on each of the audit's days, in their order
     * @param taken on which of the days that they are wanted other audits have them
     */
    public record Assignment(CaseSoFar soFar, String trade, List<Independence> independence, Set<TakenDay> taken) {
        public Assignment {
            independence = List.copyOf(independence);
            taken = Set.copyOf(taken);
        }

        /** On one day, on which nobody is elsewhere. */
        public Assignment(CaseSoFar soFar, String trade, Independence independence) {
            this(soFar, trade, List.of(independence), Set.of());
        }

        Stream<LocalDate> days() {
            return independence.stream().map(Independence::day);
        }
    }
}
