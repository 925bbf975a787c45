package cn.xingji.audit.audit;

import static cn.xingji.rules.RuleId.R5_3_1_3;

import cn.xingji.audit.audit.CompetentTeam.Assignment;
import cn.xingji.audit.audit.WantedTeam.Place;
import cn.xingji.audit.auditor.Auditor;
import cn.xingji.rules.Refused;
import cn.xingji.rules.RuleId;
import cn.xingji.rules.people.Independence;
import cn.xingji.rules.people.Part;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What may stand against a person or a whole team on the days of an audit, each by its name and its rule. */
public enum TeamConstraint {
    IN_REGISTER(R5_3_1_3, TeamConstraint::strangers),
    ONE_SEAT_EACH(R5_3_1_3, TeamConstraint::seatedTwice),
    REGISTRATION(R5_3_1_3, TeamConstraint::registrationsOver),
    /** Experts and observers audit nothing and need no competence to. */
    AUDITOR_COMPETENCE(R5_3_1_3, TeamConstraint::notForAudits),
    LEADERSHIP(R5_3_1_3, TeamConstraint::notLeading),
    TRADE(R5_3_1_3, TeamConstraint::tradeMissing),
    /** The client is, or was within the cooling-off, his own organisation or one that he advised. */
    IMPARTIALITY(R5_3_1_3, TeamConstraint::tied),
    ONE_AUDIT_A_DAY(R5_3_1_3, TeamConstraint::elsewhere);

    private static final String NOT_FOR_IT = "independence.not-registered-for-it";

    private final RuleId rule;
    private final Finding finding;

    TeamConstraint(RuleId rule, Finding finding) {
        this.rule = rule;
        this.finding = finding;
    }

    public RuleId rule() {
        return rule;
    }

    /** Everything by which this stands against the team. */
    Stream<Refused> against(WantedTeam team, Assignment assignment) {
        return finding.find(team, assignment)
                .map(found -> found.as(Refused.Kind.INVALID).with("constraint", name()));
    }

    private static Stream<Refused> strangers(WantedTeam team, Assignment assignment) {
        return team.unknown().stream().map(id -> refused("team.not-in-register").with("personId", id));
    }

    private static Stream<Refused> seatedTwice(WantedTeam team, Assignment assignment) {
        Set<UUID> seen = new HashSet<>();
        return people(team)
                .filter(person -> !seen.add(person.id()))
                .map(person -> about("team.person-twice", person))
                .toList()
                .stream();
    }

    private static Stream<Refused> registrationsOver(WantedTeam team, Assignment assignment) {
        return people(team)
                .flatMap(person -> first(assignment, day -> !person.isRegisteredOn(day))
                        .map(day -> about("team.registration-expired", person)
                                .with("registeredUntil", person.registeredUntil())
                                .with("day", day)));
    }

    private static Stream<Refused> notForAudits(WantedTeam team, Assignment assignment) {
        return team.places().stream()
                .filter(Place::audits)
                .flatMap(place -> independence(place.person(), assignment, NOT_FOR_IT::equals));
    }

    private static Stream<Refused> notLeading(WantedTeam team, Assignment assignment) {
        return team.leader().stream()
                .flatMap(leader -> first(assignment, day -> !leader.mayLead(day))
                        .map(day -> about("team.leader-not-qualified", leader).with("day", day)));
    }

    private static Stream<Refused> tradeMissing(WantedTeam team, Assignment assignment) {
        return team.places().stream().anyMatch(place -> place.brings(assignment.trade()))
                ? Stream.empty()
                : Stream.of(refused("team.trade-not-covered").with("trade", assignment.trade()));
    }

    private static Stream<Refused> tied(WantedTeam team, Assignment assignment) {
        return people(team).flatMap(person -> independence(person, assignment, code -> !code.equals(NOT_FOR_IT)));
    }

    private static Stream<Refused> elsewhere(WantedTeam team, Assignment assignment) {
        return people(team)
                .flatMap(person -> assignment.taken().stream()
                        .filter(taken -> taken.personId().equals(person.id()))
                        .sorted()
                        .map(taken -> about("team.elsewhere-that-day", person).with("day", taken.day())));
    }

    /** Each fact once, as on the first of the days on which it stands. */
    private static Stream<Refused> independence(Auditor person, Assignment assignment, Predicate<String> codes) {
        Set<String> seen = new HashSet<>();
        return assignment.independence().stream()
                .flatMap(asked -> against(person, asked, assignment))
                .filter(found -> codes.test(found.code()) && seen.add(found.code()))
                .toList()
                .stream();
    }

    private static Stream<Refused> against(Auditor person, Independence asked, Assignment assignment) {
        return asked.against(person.id(), Part.TEAM, assignment.soFar()).found().stream()
                .map(found -> found.with("day", asked.day()));
    }

    private static Stream<LocalDate> first(Assignment assignment, Predicate<LocalDate> stands) {
        return assignment.days().filter(stands).limit(1);
    }

    private static Stream<Auditor> people(WantedTeam team) {
        return team.places().stream().map(Place::person);
    }

    private static Refused about(String code, Auditor person) {
        return refused(code).with("person", person.name()).with("personId", person.id());
    }

    private static Refused refused(String code) {
        return Refused.invalid(R5_3_1_3, code);
    }

    /** Everything that stands against a team, constraint by constraint. */
    static List<Refused> all(WantedTeam team, Assignment assignment) {
        return Stream.of(values())
                .flatMap(constraint -> constraint.against(team, assignment))
                .toList();
    }

    @FunctionalInterface
    private interface Finding {
        Stream<Refused> find(WantedTeam team, Assignment assignment);
    }
}
