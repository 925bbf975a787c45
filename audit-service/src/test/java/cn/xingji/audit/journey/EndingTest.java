package cn.xingji.audit.journey;

import static cn.xingji.audit.journey.Calls.as;
import static cn.xingji.audit.journey.Calls.refused;
import static cn.xingji.audit.journey.People.LEADER;
import static cn.xingji.audit.journey.People.LEADER_ID;
import static cn.xingji.audit.journey.People.MEMBER;
import static cn.xingji.audit.journey.People.REVIEWER;
import static cn.xingji.audit.journey.People.SCHEDULER;
import static cn.xingji.rules.RuleId.R4_CHAIN;
import static cn.xingji.rules.RuleId.R5_2_2_CONTRACT;
import static cn.xingji.rules.RuleId.R5_3_1_4_CHANGE;
import static cn.xingji.rules.RuleId.RA6_1_B;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import cn.xingji.events.ApplicationEvent.CaseTerminated;
import cn.xingji.events.AuditEvent.AuditCancelled;
import cn.xingji.events.AuditEvent.AuditOpened;
import cn.xingji.events.AuditEvent.AuditTerminated;
import cn.xingji.events.AuditKind;
import cn.xingji.events.Coded;
import cn.xingji.rules.Rule;
import cn.xingji.rules.vocabulary.CaseId;
import cn.xingji.testing.Facts;
import cn.xingji.testing.RealStack;
import cn.xingji.testing.Told;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Audits that end without a report, and those that come in their place. */
@QuarkusTest
@RealStack
@ExtendWith(Registered.class)
class EndingTest {
    @Test
    @Rule(R5_3_1_4_CHANGE)
    void an_audit_is_cancelled_before_fieldwork_with_a_reason_that_is_told() {
        var one = new ACase().agreed();
        refused(cancel(one, " "), 422, "R5.3.1.4-change", "ending.reason-missing");
        as(LEADER).post(one.path("/cancellation"), Map.of("reason", "Ill")).statusCode(403);

        cancel(one, "停业装修")
                .statusCode(200)
                .body("state", equalTo("CANCELLED"))
                .body("ending.reason", equalTo("停业装修"))
                .body("ending.by", equalTo("Shen Scheduler"))
                .body("allowedActions", contains("ORDER_AGAIN"));

        assertThat(Told.all(AuditCancelled.class, one.id())).singleElement().satisfies(told -> {
            assertThat(told.kind()).isEqualTo(Coded.of(AuditKind.INITIAL));
            assertThat(told.reason()).isEqualTo("停业装修");
        });
        assertThat(Told.actors(AuditCancelled.class, one.id()))
                .singleElement()
                .asString()
                .startsWith("Shen Scheduler");
        refused(as(LEADER).post(one.path("/fieldwork")), 409, "R5.3.1.4-plan", "act.not-allowed-in-state");
        as(one.client())
                .get(one.path(""))
                .body("ending.reason", equalTo("停业装修"))
                .body("allowedActions", empty());
    }

    @Test
    @Rule(RA6_1_B)
    void the_leader_terminates_fieldwork_that_can_not_go_on_and_everything_of_it_is_kept() {
        var one = new ACase().inProgress();
        one.record("SERVICE_MANAGEMENT", "a1").statusCode(201);
        refused(cancel(one, "停电"), 409, "R5.3.1.4-change", "act.not-allowed-in-state");
        refused(as(MEMBER).post(one.path("/termination"), Map.of("reason", "停电")), 403, "RA6.1-b", "audit.leader-only");

        terminate(one, "停电").statusCode(200).body("state", equalTo("TERMINATED"));

        assertThat(Told.all(AuditTerminated.class, one.id()))
                .extracting(AuditTerminated::reason)
                .containsExactly("停电");
        refused(one.record("SERVICE_MANAGEMENT", "a1"), 409, "R5.3.3.4", "act.not-allowed-in-state");
        refused(one.conclude(), 409, "R5.3.3.2", "act.not-allowed-in-state");
        as(LEADER).get(one.path("/evidence")).body("$", hasSize(1));
    }

    @Test
    @Rule(R4_CHAIN)
    void a_terminated_audit_is_ordered_again_once_and_the_next_begins_anew() {
        var one = new ACase().inProgress();
        refused(orderAgain(one), 409, "R4-chain", "act.not-allowed-in-state");
        terminate(one, "停电").statusCode(200);

        String next = orderAgain(one)
                .statusCode(201)
                .body("state", equalTo("PREPARING"))
                .body("kind", equalTo("INITIAL"))
                .body("follows", equalTo(one.auditId().toString()))
                .body("team", empty())
                .extract()
                .path("id");

        as(SCHEDULER)
                .get(one.path(""))
                .body("followedBy", equalTo(next))
                .body("state", equalTo("TERMINATED"))
                .body("allowedActions", empty());
        refused(orderAgain(one), 409, "R4-chain", "audit.followed-already");
        assertThat(Told.all(AuditOpened.class, one.id())).hasSize(2);
        as(REVIEWER)
                .get("/api/v1/programmes?case=" + one.id())
                .body("[0].audits.state", contains("TERMINATED", "PREPARING"));
        as(SCHEDULER)
                .post("/api/v1/audits/" + next + "/team", Map.of("leader", LEADER_ID, "members", List.of()))
                .statusCode(200);
        as(one.client()).get("/api/v1/audits/" + next).body("allowedActions", hasItem("AGREE_TEAM"));
    }

    @Test
    @Rule(R5_2_2_CONTRACT)
    void an_audit_is_over_with_its_case_and_none_comes_in_its_place() {
        var planned = new ACase().agreed();
        var running = new ACase().inProgress();
        var cancelled = new ACase().opened();
        cancel(cancelled, "停业装修").statusCode(200);

        Stream.of(planned, running, cancelled).forEach(one -> {
            var told = new CaseTerminated(new CaseId(one.id()), true, ACase.DAY);
            Facts.tellAfresh(Facts.tell(told), told, "programmes");
            await().untilAsserted(() -> as(SCHEDULER)
                    .get(one.path(""))
                    .body("state", equalTo("CASE_TERMINATED"))
                    .body("allowedActions", empty()));
            refused(orderAgain(one), 409, "R4-chain", "act.not-allowed-in-state");
        });

        assertThat(Told.all(AuditCancelled.class, planned.id())).hasSize(1);
        assertThat(Told.all(AuditTerminated.class, running.id())).hasSize(1);
        assertThat(Told.all(AuditCancelled.class, cancelled.id()))
                .extracting(AuditCancelled::reason)
                .containsExactly("停业装修");
        as(SCHEDULER).get(cancelled.path("")).body("ending.reason", equalTo("停业装修"));
    }

    private static ValidatableResponse cancel(ACase one, String reason) {
        return as(SCHEDULER).post(one.path("/cancellation"), Map.of("reason", reason));
    }

    private static ValidatableResponse terminate(ACase one, String reason) {
        return as(LEADER).post(one.path("/termination"), Map.of("reason", reason));
    }

    private static ValidatableResponse orderAgain(ACase one) {
        return as(SCHEDULER).post(one.path("/successor"), Map.of());
    }
}
