package cn.xingji.audit.audit;

import static cn.xingji.rules.RuleId.R5_3_1_3;

import cn.xingji.audit.auditor.Auditor;
import cn.xingji.events.TeamMember;
import cn.xingji.rules.Refused;
import cn.xingji.rules.RuleId;
import cn.xingji.rules.people.CaseSoFar;
import cn.xingji.rules.people.Independence;
import cn.xingji.rules.people.Part;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** A team that may audit a client: it can't be made otherwise (R5.3.1.3). */
public final class CompetentTeam {
    private static final RuleId RULE = R5_3_1_3;

    private final List<TeamMember> members;

    private CompetentTeam(List<TeamMember> members) {
        this.members = members;
    }

    /**
     * The team of these people for this assignment.
     *
     * @throws Refused naming the person and the fact that stands in the way
     */
    public static CompetentTeam of(Auditor leader, List<Auditor> others, Assignment assignment) {
        var everyone = Stream.concat(Stream.of(leader), others.stream()).toList();
        requireDistinct(everyone);
        everyone.forEach(person -> requireFit(person, assignment));
        if (!leader.mayLead(assignment.day())) {
            throw about("team.leader-not-qualified", leader);
        }
        if (everyone.stream().noneMatch(person -> person.trades().contains(assignment.trade()))) {
            throw Refused.invalid(RULE, "team.trade-not-covered").with("trade", assignment.trade());
        }
        return new CompetentTeam(everyone.stream()
                .map(person -> new TeamMember(person.id(), person.name(), person.equals(leader)))
                .toList());
    }

    private static void requireDistinct(List<Auditor> everyone) {
        Set<UUID> seen = new HashSet<>();
        for (var person : everyone) {
            if (!seen.add(person.id())) {
                throw about("team.person-twice", person);
            }
        }
    }

    private static void requireFit(Auditor person, Assignment assignment) {
        if (!person.isRegisteredOn(assignment.day())) {
            throw about("team.registration-expired", person).with("registeredUntil", person.registeredUntil());
        }
        assignment.independence().require(person.id(), Part.TEAM, assignment.soFar());
    }

    private static Refused about(String code, Auditor person) {
        return Refused.invalid(RULE, code).with("person", person.name()).with("personId", person.id());
    }

    /** The leader first. */
    public List<TeamMember> members() {
        return members;
    }

    /**
     * What a team is sent to do.
     *
     * @param trade the client's trade, which the team must cover together
     * @param independence of whoever is sent, on the day on which registrations are looked at
     */
    public record Assignment(CaseSoFar soFar, String trade, Independence independence) {
        LocalDate day() {
            return independence.day();
        }
    }
}
