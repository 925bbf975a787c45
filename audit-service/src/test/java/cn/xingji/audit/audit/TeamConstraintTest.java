package cn.xingji.audit.audit;

import static cn.xingji.audit.audit.AnAudit.TODAY;
import static cn.xingji.audit.auditor.AnAuditor.named;
import static cn.xingji.rules.RuleId.R5_3_1_3;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xingji.audit.audit.CompetentTeam.Assignment;
import cn.xingji.audit.audit.WantedTeam.Place;
import cn.xingji.audit.auditor.AnAuditor;
import cn.xingji.audit.auditor.Auditor;
import cn.xingji.events.TeamRole;
import cn.xingji.rules.Refused;
import cn.xingji.rules.Rule;
import cn.xingji.rules.RuleId;
import cn.xingji.rules.people.TieKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Each constraint, by what breaks it alone. */
@Rule(R5_3_1_3)
class TeamConstraintTest {
    private static final Auditor LEADER = named("Li").leading().build();
    private static final LocalDate TOMORROW = TODAY.plusDays(1);

    @Test
    void everything_against_everyone_is_told_at_once_by_name_and_rule() {
        var wanted = new WantedTeam(
                List.of(
                        place(named("Du").onlyDeciding().trades("T99").build(), TeamRole.LEADER),
                        place(
                                named("Ma")
                                        .trades("T98")
                                        .stillTied(TieKind.EMPLOYED)
                                        .build(),
                                TeamRole.AUDITOR)),
                List.of(UUID.randomUUID()));

        var found = TeamConstraint.all(wanted, on(wanted, TODAY));

        assertThat(found)
                .extracting(one -> one.facts().get("constraint"))
                .containsExactly("IN_REGISTER", "AUDITOR_COMPETENCE", "LEADERSHIP", "TRADE", "IMPARTIALITY");
        assertThat(found).allSatisfy(one -> {
            assertThat(one.rule().map(RuleId::id)).contains(R5_3_1_3.id());
            assertThat(one.kind()).isEqualTo(Refused.Kind.INVALID);
        });
    }

    @Test
    void a_registration_holds_on_each_of_the_audits_days() {
        var ending = named("Ma").registeredUntil(TODAY).build();
        var wanted = WantedTeam.of(LEADER, List.of(ending));

        assertThat(TeamConstraint.all(wanted, on(wanted, TODAY))).isEmpty();
        assertThat(TeamConstraint.REGISTRATION.against(wanted, on(wanted, TODAY, TOMORROW)))
                .singleElement()
                .satisfies(found -> assertThat(found.facts()).containsEntry("day", TOMORROW));
    }

    @Test
    void a_tie_that_cools_off_during_the_audit_stands_on_its_first_day() {
        var consultant =
                named("Ma").tied(TieKind.CONSULTED, TODAY.minusYears(2)).build();
        var wanted = WantedTeam.of(LEADER, List.of(consultant));

        assertThat(TeamConstraint.IMPARTIALITY.against(wanted, on(wanted, TODAY, TOMORROW)))
                .singleElement()
                .satisfies(found -> assertThat(found.facts()).containsEntry("day", TODAY));
        assertThat(TeamConstraint.IMPARTIALITY.against(wanted, on(wanted, TOMORROW)))
                .isEmpty();
    }

    @Test
    void nobody_is_in_two_audits_on_one_day() {
        var wanted = WantedTeam.of(LEADER, List.of());
        var free = on(wanted, TODAY, TOMORROW);
        var taken = new Assignment(
                free.soFar(), free.trade(), free.independence(), Set.of(new TakenDay(LEADER.id(), TOMORROW)));

        assertThat(TeamConstraint.all(wanted, free)).isEmpty();
        assertThat(TeamConstraint.all(wanted, taken))
                .singleElement()
                .satisfies(found -> assertThat(found.facts())
                        .containsEntry("constraint", "ONE_AUDIT_A_DAY")
                        .containsEntry("person", "Li")
                        .containsEntry("day", TOMORROW));
    }

    @Test
    void an_expert_brings_the_trade_without_being_an_auditor_and_an_observer_brings_nothing() {
        var stranger = named("Li").leading().trades("T99").build();
        var expert = named("Ex").onlyDeciding().build();

        var advised = new WantedTeam(
                List.of(place(stranger, TeamRole.LEADER), place(expert, TeamRole.TECHNICAL_EXPERT)), List.of());
        var watched =
                new WantedTeam(List.of(place(stranger, TeamRole.LEADER), place(expert, TeamRole.OBSERVER)), List.of());

        assertThat(TeamConstraint.all(advised, on(advised, TODAY))).isEmpty();
        assertThat(TeamConstraint.all(watched, on(watched, TODAY)))
                .extracting(Refused::code)
                .containsExactly("team.trade-not-covered");
    }

    @Test
    void whoever_is_tied_to_the_client_neither_advises_nor_watches() {
        var tied = named("Ex").stillTied(TieKind.CONSULTED).build();
        for (var role : List.of(TeamRole.TECHNICAL_EXPERT, TeamRole.OBSERVER)) {
            var wanted = new WantedTeam(List.of(place(LEADER, TeamRole.LEADER), place(tied, role)), List.of());

            assertThat(TeamConstraint.all(wanted, on(wanted, TODAY)))
                    .extracting(Refused::code)
                    .containsExactly("independence.tied-to-client");
        }
    }

    private static Place place(Auditor person, TeamRole role) {
        return new Place(person, role);
    }

    private static Assignment on(WantedTeam wanted, LocalDate... days) {
        var people = wanted.places().stream().map(Place::person).toList();
        var first = AnAuditor.assignment(days[0], people);
        var each = List.of(days).stream()
                .flatMap(day -> AnAuditor.assignment(day, people).independence().stream())
                .toList();
        return new Assignment(first.soFar(), first.trade(), each, Set.of());
    }
}
