package cn.xingji.audit.journey;

import static cn.xingji.audit.journey.Calls.as;
import static cn.xingji.audit.journey.Calls.refused;
import static cn.xingji.audit.journey.People.LEADER;
import static cn.xingji.audit.journey.People.LEADER_ID;
import static cn.xingji.audit.journey.People.MEMBER;
import static cn.xingji.audit.journey.People.MEMBER_ID;
import static cn.xingji.audit.journey.People.REVIEWER;
import static cn.xingji.audit.journey.People.SCHEDULER;
import static cn.xingji.audit.journey.People.STRANGER;
import static cn.xingji.audit.journey.People.STRANGER_ID;
import static cn.xingji.rules.RuleId.R5_3_1_3;
import static cn.xingji.rules.RuleId.R5_3_1_4_CHANGE;
import static cn.xingji.rules.RuleId.R5_4_INDEPENDENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import cn.xingji.events.AuditEvent.AuditReported;
import cn.xingji.events.AuditEvent.TeamMemberReplaced;
import cn.xingji.events.Grade;
import cn.xingji.events.TeamMember;
import cn.xingji.rules.Rule;
import cn.xingji.testing.RealStack;
import cn.xingji.testing.Told;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A member of a team is replaced, before and during fieldwork. */
@QuarkusTest
@RealStack
@ExtendWith(Registered.class)
class ReplacementTest {
    @Test
    @Rule({R5_3_1_3, R5_3_1_4_CHANGE})
    void before_fieldwork_the_plan_is_made_anew_and_the_client_agrees_to_it_with_the_new_member() {
        var one = new ACase().agreed();
        refused(replace(one, MEMBER_ID, STRANGER_ID, " "), 422, "R5.3.1.4-change", "team.replaced-without-reason");
        refused(replace(one, STRANGER_ID, MEMBER_ID, "生病"), 422, "R5.3.1.3", "team.nobody-to-replace");
        refused(replace(one, MEMBER_ID, UUID.randomUUID(), "生病"), 422, "R5.3.1.3", "team.not-in-register");
        refused(replace(one, LEADER_ID, MEMBER_ID, "生病"), 422, "R5.3.1.3", "team.person-twice");

        replace(one, MEMBER_ID, STRANGER_ID, "生病")
                .statusCode(200)
                .body("state", equalTo("READY"))
                .body("team.name", contains("Li Lead", "Sun Stranger"));

        as(one.client()).get(one.path("/plan")).body("agreed", nullValue());
        assertThat(Told.all(TeamMemberReplaced.class, one.id())).singleElement().satisfies(told -> {
            assertThat(told.left().name()).isEqualTo("Ma Member");
            assertThat(told.joined().name()).isEqualTo("Sun Stranger");
            assertThat(told.planWithdrawn()).isTrue();
        });
        refused(one.proposePlan(ACase.DAY), 422, "R5.3.1.4-plan", "plan.auditor-not-on-team");
        as(MEMBER).get(one.path("")).statusCode(404);
    }

    @Test
    @Rule({R5_3_1_4_CHANGE, R5_4_INDEPENDENT})
    void who_was_replaced_in_the_middle_stays_known_and_is_told_with_the_report() {
        var one = new ACase().readyToConclude();

        replace(one, MEMBER_ID, STRANGER_ID, "生病").statusCode(200).body("state", equalTo("IN_PROGRESS"));

        assertShutOut(one);
        as(STRANGER).get(one.path("/evidence")).body("$", hasSize(2));
        as(REVIEWER)
                .get(one.path("/team/history"))
                .body("name", containsInAnyOrder("Li Lead", "Ma Member", "Sun Stranger"))
                .body("find { it.name == 'Ma Member' }.until", notNullValue())
                .body("find { it.name == 'Li Lead' }.until", nullValue());
        one.conclude().statusCode(200);
        one.scored("91.5", Optional.of(Grade.FOUR_STAR));
        as(LEADER).put(one.path("/report"), ACase.report()).statusCode(200);
        as(LEADER).post(one.path("/report/issue")).statusCode(200);

        var reported = Told.await(AuditReported.class, one.id());
        assertThat(reported.team()).extracting(TeamMember::name).containsExactly("Li Lead", "Sun Stranger");
        assertThat(reported.everOnTeam().orElseThrow())
                .extracting(TeamMember::name)
                .containsExactlyInAnyOrder("Li Lead", "Ma Member", "Sun Stranger");
    }

    @Test
    @Rule(R5_3_1_3)
    void a_leader_is_replaced_by_one_who_may_lead() {
        var one = new ACase().inProgress();

        refused(
                as(SCHEDULER)
                        .post(
                                one.path("/team/replacement"),
                                Map.of(
                                        "leaves", LEADER_ID,
                                        "joins", STRANGER_ID,
                                        "leader", MEMBER_ID,
                                        "reason", "生病")),
                422,
                "R5.3.1.3",
                "team.leader-not-qualified");
        replace(one, LEADER_ID, STRANGER_ID, "生病").statusCode(200).body("team[0].name", equalTo("Sun Stranger"));

        as(STRANGER).post(one.path("/termination"), Map.of("reason", "停电")).statusCode(200);
    }

    private static void assertShutOut(ACase one) {
        as(MEMBER).get(one.path("/evidence")).statusCode(404);
        one.record("SERVICE_MANAGEMENT", "a1").statusCode(404);
    }

    private static ValidatableResponse replace(ACase one, UUID leaves, UUID joins, String reason) {
        return as(SCHEDULER)
                .post(one.path("/team/replacement"), Map.of("leaves", leaves, "joins", joins, "reason", reason));
    }
}
