package cn.xingji.audit.journey;

import static cn.xingji.audit.journey.Calls.as;
import static cn.xingji.audit.journey.Calls.refused;
import static cn.xingji.audit.journey.People.LEADER;
import static cn.xingji.rules.RuleId.R5_3_1_4_CHANGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import cn.xingji.events.AuditEvent.PlanProposed;
import cn.xingji.rules.Rule;
import cn.xingji.testing.RealStack;
import cn.xingji.testing.Told;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A plan that changes while fieldwork runs. */
@QuarkusTest
@RealStack
@ExtendWith(Registered.class)
class PlanChangeTest {
    @Test
    @Rule(R5_3_1_4_CHANGE)
    void a_change_while_fieldwork_runs_is_told_at_once_and_takes_effect_once_agreed() {
        var one = new ACase().inProgress();
        as(one.client()).get(one.path("")).body("allowedActions", not(hasItem("AGREE_PLAN")));

        one.proposePlan(ACase.DAY.plusDays(1))
                .statusCode(200)
                .body("state", equalTo("IN_PROGRESS"))
                .body("latest.answer", equalTo("AWAITED"))
                .body("agreed.version", equalTo(1));
        assertThat(Told.all(PlanProposed.class, one.id()))
                .extracting(PlanProposed::version)
                .containsExactly(1, 2);
        as(LEADER).get(one.path("")).body("planFirstDay", equalTo(ACase.DAY.toString()));
        as(one.client()).get(one.path("")).body("allowedActions", hasItems("AGREE_PLAN", "DECLINE_PLAN"));
        as(one.client())
                .post(one.path("/plan/agreement"), Map.of("version", 2, "agreed", false, "remarks", "盘点日"))
                .statusCode(200)
                .body("agreed.version", equalTo(1));
        refused(one.agreeToPlan(2), 409, "R5.3.1.4-change", "plan.no-change-awaited");

        one.proposePlan(ACase.DAY.plusDays(2)).statusCode(200);
        one.agreeToPlan(3)
                .statusCode(200)
                .body("agreed.version", equalTo(3))
                .body("versions.answer", contains("AGREED", "DECLINED", "SUPERSEDED"));
        as(LEADER)
                .get(one.path(""))
                .body("planFirstDay", equalTo(ACase.DAY.plusDays(2).toString()));
        one.record("SERVICE_MANAGEMENT", "a1").statusCode(201);
    }
}
