package cn.xingji.audit.audit;

import static cn.xingji.audit.auditor.AnAuditor.assignment;
import static cn.xingji.audit.auditor.AnAuditor.named;
import static cn.xingji.rules.RuleId.R5_3_1_3;
import static cn.xingji.testing.RefusalAssert.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xingji.audit.auditor.Auditor;
import cn.xingji.events.TeamMember;
import cn.xingji.rules.Rule;
import cn.xingji.rules.people.TieKind;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

@Rule(R5_3_1_3)
class CompetentTeamTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final Auditor LEADER = named("Li").leading().build();

    @Test
    void a_team_has_its_leader_first() {
        var other = named("Ma").build();

        var team = team(LEADER, other);

        assertThat(team.members()).extracting(TeamMember::name).containsExactly("Li", "Ma");
        assertThat(team.members()).extracting(TeamMember::leader).containsExactly(true, false);
    }

    @Test
    void who_may_only_audit_can_not_lead() {
        assertRefused("team.leader-not-qualified", "Ma", () -> team(named("Ma").build()));
    }

    @Test
    void who_only_decides_can_not_audit() {
        assertRefused(
                "independence.not-registered-for-it",
                "Du",
                () -> team(LEADER, named("Du").onlyDeciding().build()));
    }

    @Test
    void a_registration_counts_up_to_its_last_day() {
        team(LEADER, named("Ma").registeredUntil(TODAY).build());

        assertRefused(
                "team.registration-expired",
                "Ma",
                () -> team(
                        LEADER, named("Ma").registeredUntil(TODAY.minusDays(1)).build()));
    }

    @Test
    void one_member_who_knows_the_trade_covers_the_team() {
        var stranger = named("Li").leading().trades("T99").build();

        team(stranger, named("Ma").trades("T05").build());

        assertThatRefused(() -> team(stranger, named("Ma").trades("T98").build()))
                .because("team.trade-not-covered")
                .with("trade", "T05");
    }

    @Test
    void who_works_at_the_client_is_refused_by_name_and_fact() {
        var tied = named("Ma").stillTied(TieKind.EMPLOYED).build();

        assertThatRefused(() -> team(LEADER, tied))
                .by(R5_3_1_3)
                .because("independence.tied-to-client")
                .with("person", "Ma")
                .with("tie", "EMPLOYED");
    }

    @Test
    void who_consulted_for_the_client_is_free_again_after_two_years() {
        var ended = LocalDate.of(2024, 6, 1);
        var consultant = named("Ma").tied(TieKind.CONSULTED, ended).build();

        assertRefused("independence.tied-to-client", "Ma", () -> team(ended.plusYears(2), LEADER, consultant));
        team(ended.plusYears(2).plusDays(1), LEADER, consultant);
    }

    @Test
    void nobody_is_on_a_team_twice() {
        assertRefused("team.person-twice", "Li", () -> team(LEADER, LEADER));
    }

    private static CompetentTeam team(Auditor leader, Auditor... others) {
        return team(TODAY, leader, others);
    }

    private static CompetentTeam team(LocalDate day, Auditor leader, Auditor... others) {
        var everyone = Stream.concat(Stream.of(leader), Stream.of(others)).toList();
        return CompetentTeam.of(leader, List.of(others), assignment(day, everyone));
    }

    private static void assertRefused(String code, String person, ThrowingCallable act) {
        assertThatRefused(act).by(R5_3_1_3).because(code).with("person", person);
    }
}
