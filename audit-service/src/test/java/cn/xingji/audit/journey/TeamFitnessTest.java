package cn.xingji.audit.journey;

import static cn.xingji.audit.journey.ACase.DAY;
import static cn.xingji.audit.journey.Calls.as;
import static cn.xingji.audit.journey.Calls.refused;
import static cn.xingji.audit.journey.People.COMPETENCE;
import static cn.xingji.audit.journey.People.LEADER;
import static cn.xingji.audit.journey.People.LEADER_ID;
import static cn.xingji.audit.journey.People.MEMBER_ID;
import static cn.xingji.audit.journey.People.SCHEDULER;
import static cn.xingji.rules.RuleId.R5_2_1_F;
import static cn.xingji.rules.RuleId.R5_3_1_3;
import static cn.xingji.rules.RuleId.R5_3_2_DOC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import cn.xingji.audit.audit.AnAudit;
import cn.xingji.rules.Rule;
import cn.xingji.testing.RealStack;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whether a team may be sent: asked when it is wished for, proposed, planned with, agreed on, and sent. */
@QuarkusTest
@RealStack
@ExtendWith(Registered.class)
class TeamFitnessTest {

    @Test
    @Rule(R5_3_1_3)
    void all_that_stands_against_a_team_is_one_answer() {
        var one = new ACase().opened();
        var nobody = UUID.randomUUID();
        var tied = someone("AUDITOR");
        tie(tied, "EMPLOYED");

        var answer =
                as(SCHEDULER).post(one.path("/team"), Map.of("leader", MEMBER_ID, "members", List.of(tied, nobody)));

        refused(answer, 422, "R5.3.1.3", "team.not-in-register");
        answer.body(
                        "violations.code",
                        contains("team.not-in-register", "team.leader-not-qualified", "independence.tied-to-client"))
                .body("violations.facts.constraint", contains("IN_REGISTER", "LEADERSHIP", "IMPARTIALITY"))
                .body("violations[1].facts.person", equalTo("Ma Member"))
                .body("violations[2].rule", equalTo("R5.3.1.3"));
        as(SCHEDULER).get(one.path("")).body("state", equalTo("PREPARING"));
    }

    @Test
    @Rule(R5_3_1_3)
    void nobody_is_planned_for_two_audits_on_one_day() {
        var one = new ACase().ready();
        var other = new ACase().ready();
        var late = new ACase().ready();
        late.proposePlan(DAY).statusCode(200);
        one.proposePlan(DAY).statusCode(200);
        one.agreeToPlan(1).statusCode(200);

        refused(other.proposePlan(DAY), 422, "R5.3.1.3", "team.elsewhere-that-day");
        other.proposePlan(DAY.plusDays(1)).statusCode(200);
        other.agreeToPlan(1).statusCode(200);
        refused(late.agreeToPlan(1), 422, "R5.3.1.3", "team.elsewhere-that-day");
    }

    @Test
    @Rule(R5_3_1_3)
    void a_plan_that_is_changed_lets_go_of_its_days() {
        var one = new ACase().ready();
        var other = new ACase().ready();
        one.proposePlan(DAY).statusCode(200);
        one.agreeToPlan(1).statusCode(200);

        one.proposePlan(DAY.plusDays(1)).statusCode(200);

        other.proposePlan(DAY).statusCode(200);
        other.agreeToPlan(1).statusCode(200);
        one.agreeToPlan(2).statusCode(200);
    }

    @Test
    @Rule(R5_3_1_3)
    void an_audit_that_is_cancelled_lets_go_of_its_days() {
        var one = new ACase().ready();
        var other = new ACase().ready();
        one.proposePlan(DAY).statusCode(200);
        one.agreeToPlan(1).statusCode(200);

        as(SCHEDULER)
                .post(one.path("/cancellation"), Map.of("reason", "The client moves"))
                .statusCode(200);

        other.proposePlan(DAY).statusCode(200);
        other.agreeToPlan(1).statusCode(200);
    }

    @Test
    @Rule(R5_3_1_3)
    void of_two_plans_agreed_at_once_for_one_person_and_day_one_counts() {
        var both = List.of(new ACase().ready(), new ACase().ready());
        both.forEach(one -> one.proposePlan(DAY).statusCode(200));

        var answers = both.stream()
                .map(one -> CompletableFuture.supplyAsync(
                        () -> one.agreeToPlan(1).extract().statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).containsOnlyOnce(200);
        assertThat(both.stream().map(one -> as(SCHEDULER).answer(one.path("")).<String>path("state")))
                .containsExactlyInAnyOrder("AGREED", "PLANNED");
    }

    @Test
    @Rule(R5_3_1_3)
    void the_team_is_asked_about_again_when_the_plan_is_agreed_and_when_fieldwork_starts() {
        var member = someone("AUDITOR");
        var one = new ACase().withMember(member).ready();
        var agreed = new ACase().withMember(member).ready();
        one.proposePlan(DAY.plusDays(1)).statusCode(200);
        agreed.proposePlan(DAY).statusCode(200);
        agreed.agreeToPlan(1).statusCode(200);

        tie(member, "CONSULTED");

        refused(one.agreeToPlan(1), 422, "R5.3.1.3", "independence.tied-to-client");
        refused(as(LEADER).post(agreed.path("/fieldwork")), 422, "R5.3.1.3", "independence.tied-to-client");
    }

    @Test
    @Rule(R5_2_1_F)
    void an_experts_time_is_no_audit_time() {
        var expert = someone("DECISION_MAKER");
        var one = new ACase().opened();
        as(SCHEDULER)
                .post(
                        one.path("/team"),
                        Map.of("leader", LEADER_ID, "members", List.of(), "technicalExperts", List.of(expert)))
                .statusCode(200)
                .body("team.role", contains("LEADER", "TECHNICAL_EXPERT"));
        as(one.client())
                .post(one.path("/team/agreement"), Map.of("agreed", true))
                .statusCode(200);
        as(LEADER).post(one.path("/document-review"), ACase.passed()).statusCode(200);

        refused(
                as(LEADER).put(one.path("/plan"), one.version(), ACase.plan(DAY, LEADER_ID, expert)),
                422,
                "R5.3.1.2",
                "plan.audit-time-short");
    }

    @Test
    @Rule(R5_3_1_3)
    void a_scheduler_sees_who_is_possible_before_he_proposes() {
        var busy = new ACase().ready();
        var one = new ACase().opened();
        busy.proposePlan(DAY).statusCode(200);
        busy.agreeToPlan(1).statusCode(200);
        var query = "?from=" + DAY + "&until=" + DAY.plusDays(1) + "&leader=" + MEMBER_ID;

        as(SCHEDULER)
                .get(one.path("/team/candidates" + query))
                .statusCode(200)
                .body("days", contains(DAY.toString(), DAY.plusDays(1).toString()))
                .body("team.constraint", contains("LEADERSHIP", "ONE_AUDIT_A_DAY"))
                .body(candidate(LEADER_ID) + ".againstAuditing.constraint", contains("ONE_AUDIT_A_DAY"))
                .body(candidate(LEADER_ID) + ".againstLeading", empty())
                .body(candidate(MEMBER_ID) + ".againstLeading.constraint", contains("LEADERSHIP"))
                .body(candidate(People.STRANGER_ID) + ".againstAuditing", empty())
                .body(candidate(People.STRANGER_ID) + ".knowsTrade", equalTo(true));
        as(SCHEDULER)
                .get(one.path("/team/candidates?from=" + DAY.plusDays(1)))
                .body(candidate(LEADER_ID) + ".againstAuditing", empty())
                .body("team", empty());
        as(SCHEDULER)
                .get(one.path("/team/candidates?from=" + DAY + "&until=" + DAY.minusDays(1)))
                .statusCode(422)
                .body("violations.field", contains("until"));
        as(LEADER).get(one.path("/team/candidates")).statusCode(403);
    }

    @Test
    @Rule(R5_3_2_DOC)
    void documents_are_reviewed_item_by_item_against_each_standard_and_the_law() {
        var one = new ACase().withTeam();
        var incomplete = new HashMap<>(ACase.passed());
        incomplete.put("items", ACase.items().subList(0, 1));
        var answer = as(LEADER).post(one.path("/document-review"), incomplete);
        refused(answer, 422, "R5.3.2-doc", "documents.standard-missing");
        answer.body("violations.code", contains("documents.standard-missing", "documents.law-missing"));

        as(LEADER)
                .post(one.path("/document-review"), ACase.passed())
                .statusCode(200)
                .body("rounds[0].items.reference", hasItems("GB_T_27922_2011", "CTS_FW01_2021", "消费者权益保护法"))
                .body("rounds[0].items[0].documents[0].edition", equalTo("2026-A"))
                .body("rounds[0].reviewedBy", not(empty()));
    }

    private static String candidate(UUID person) {
        return "people.find { it.personId == '" + person + "' }";
    }

    private static UUID someone(String competence) {
        var person = UUID.randomUUID();
        Registered.register(person, "Someone " + person, List.of(competence));
        return person;
    }

    private static void tie(UUID person, String kind) {
        as(COMPETENCE)
                .post(
                        "/api/v1/auditors/" + person + "/ties",
                        Map.of("creditCode", AnAudit.CREDIT_CODE.value(), "kind", kind))
                .statusCode(201);
    }
}
