package cn.xingji.surveillance.plan;

import static cn.xingji.rules.RuleId.R5_6_1;
import static cn.xingji.rules.RuleId.R5_7_1;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import cn.xingji.events.AuditKind;
import cn.xingji.events.SurveillanceEvent.RecertificationWindowOpened;
import cn.xingji.events.SurveillanceEvent.SurveillanceDue;
import cn.xingji.events.SurveillanceEvent.SurveillanceOverdue;
import cn.xingji.events.SurveillanceEvent.SurveillancePlanned;
import cn.xingji.events.Topic;
import cn.xingji.rules.Rule;
import cn.xingji.testing.Facts;
import cn.xingji.testing.RealStack;
import cn.xingji.testing.TestClock;
import cn.xingji.testing.Tokens;
import cn.xingji.testing.Told;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Three years of surveillance in seconds, on real PostgreSQL and Kafka. */
@QuarkusTest
@RealStack
class SurveillanceTest {
    private static final LocalDate ENDED = LocalDate.of(2026, 12, 31);
    private static final LocalDate ISSUED = LocalDate.of(2027, 1, 10);

    private final UUID caseId = UUID.randomUUID();

    @AfterEach
    void the_clock_shows_real_time_again() {
        TestClock.reset();
    }

    @Test
    @Rule({R5_6_1, R5_7_1})
    void a_certificate_told_twice_is_planned_once() {
        var issued = ASurveillancePlan.issued(caseId, ENDED, ISSUED);
        var id = Facts.tell(issued);
        Facts.tellAgain(id, issued);
        Facts.tell(issued);

        var planned = Told.await(SurveillancePlanned.class, caseId);

        assertThat(planned.windows()).hasSize(2);
        assertThat(planned.windows().getFirst().opensOn()).isEqualTo("2027-09-30");
        assertThat(planned.recertificationDueOn()).isEqualTo("2029-10-09");
        officer("?case=" + caseId)
                .then()
                .body("items", hasSize(1))
                .body("items[0].windows[0].state", equalTo("PLANNED"));
        assertThat(Told.all(SurveillancePlanned.class, caseId)).hasSize(1);
    }

    @Test
    @Rule(R5_6_1)
    void a_window_opens_on_its_day_and_is_overdue_the_day_after_its_last_told_once() {
        Facts.tell(ASurveillancePlan.issued(caseId, ENDED, ISSUED));
        Told.await(SurveillancePlanned.class, caseId);

        TestClock.setDate(LocalDate.of(2027, 9, 30));
        Told.await(SurveillanceDue.class, caseId);
        assertThat(Told.all(SurveillanceOverdue.class, caseId)).isEmpty();
        TestClock.setDate(LocalDate.of(2028, 1, 1));
        Told.await(SurveillanceOverdue.class, caseId);

        assertThat(Told.all(SurveillanceDue.class, caseId)).hasSize(1);
        assertThat(Told.all(SurveillanceOverdue.class, caseId)).hasSize(1);
    }

    @Test
    @Rule(R5_6_1)
    void a_surveillance_audit_that_ended_completes_its_window_and_moves_the_second() {
        Facts.tell(ASurveillancePlan.issued(caseId, ENDED, ISSUED));
        Told.await(SurveillancePlanned.class, caseId);

        Facts.tell(ASurveillancePlan.reported(caseId, AuditKind.SURVEILLANCE_1, LocalDate.of(2027, 10, 20)));

        await().untilAsserted(() -> officer("?case=" + caseId)
                .then()
                .body("items[0].windows[0].state", equalTo("COMPLETED"))
                .body("items[0].windows[1].opensOn", equalTo("2028-07-20"))
                .body("items[0].windows[1].provisional", equalTo(false)));
    }

    @Test
    @Rule(R5_6_1)
    void nothing_is_planned_for_a_kind_of_audit_that_was_added_later() {
        var ofTomorrow =
                Facts.withCode(ASurveillancePlan.issued(caseId, ENDED, ISSUED), AuditKind.INITIAL, "FLYING_VISIT");
        Facts.tell(ofTomorrow);
        Facts.tell(Facts.withCode(
                ASurveillancePlan.reported(caseId, AuditKind.SURVEILLANCE_1, ENDED),
                AuditKind.SURVEILLANCE_1,
                "FLYING_VISIT"));
        var next = UUID.randomUUID();
        Facts.tell(ASurveillancePlan.issued(next, ENDED, ISSUED));

        Told.await(SurveillancePlanned.class, next);
        assertThat(Told.all(SurveillancePlanned.class, caseId)).isEmpty();
        assertThat(Facts.deadLetters(Topic.CERTIFICATE, "surveillance-service")).isEmpty();
        assertThat(Facts.deadLetters(Topic.AUDIT, "surveillance-service")).isEmpty();
    }

    @Test
    @Rule(R5_6_1)
    void a_completed_window_is_completed_once_however_often_its_report_is_heard() {
        Facts.tell(ASurveillancePlan.issued(caseId, ENDED, ISSUED));
        Told.await(SurveillancePlanned.class, caseId);
        var reported = ASurveillancePlan.reported(caseId, AuditKind.SURVEILLANCE_1, LocalDate.of(2027, 10, 20));
        var id = Facts.tell(reported);
        completed();
        var before = officer("?case=" + caseId).jsonPath().getList("items[0].deadlines");

        Facts.tellAfresh(id, reported, "surveillance-plans");

        await().during(Duration.ofSeconds(1))
                .untilAsserted(
                        () -> assertThat(officer("?case=" + caseId).jsonPath().getList("items[0].deadlines"))
                                .isEqualTo(before));
    }

    private void completed() {
        await().untilAsserted(() ->
                officer("?case=" + caseId).then().body("items[0].windows[0].state", equalTo("COMPLETED")));
    }

    @Test
    @Rule(R5_7_1)
    void recertification_is_asked_for_three_months_before_expiry() {
        Facts.tell(ASurveillancePlan.issued(caseId, ENDED, ISSUED));
        Told.await(SurveillancePlanned.class, caseId);

        TestClock.setDate(LocalDate.of(2029, 10, 9));

        assertThat(Told.await(RecertificationWindowOpened.class, caseId).applyBy())
                .isEqualTo("2029-10-09");
    }

    @Test
    void a_plan_is_for_the_body_and_the_holder_only() {
        var issued = ASurveillancePlan.issued(caseId, ENDED, ISSUED);
        Facts.tell(issued);
        Told.await(SurveillancePlanned.class, caseId);
        var id = officer("?case=" + caseId).jsonPath().getString("items[0].id");

        given().get("/api/v1/surveillance-plans/" + id).then().statusCode(401);
        applicant(UUID.randomUUID())
                .get("/api/v1/surveillance-plans/" + id)
                .then()
                .statusCode(404);
        applicant(issued.client().organizationId())
                .get("/api/v1/surveillance-plans/" + id)
                .then()
                .statusCode(200);
    }

    private static Response officer(String query) {
        return given().auth()
                .oauth2(Tokens.of("hu.yan").role("surveillance-officer").sign())
                .get("/api/v1/surveillance-plans" + query);
    }

    private static RequestSpecification applicant(UUID organization) {
        return given().auth()
                .oauth2(Tokens.of("li.na")
                        .role("applicant")
                        .organization(organization)
                        .sign());
    }
}
