package cn.xingji.audit.journey;

import static cn.xingji.audit.journey.Calls.as;
import static cn.xingji.audit.journey.Calls.refused;
import static cn.xingji.audit.journey.People.LEADER;
import static cn.xingji.audit.journey.People.LEADER_ID;
import static cn.xingji.audit.journey.People.MEMBER;
import static cn.xingji.audit.journey.People.SCHEDULER;
import static cn.xingji.audit.journey.People.STRANGER_ID;
import static cn.xingji.rules.RuleId.R5_3_1_4_CHANGE;
import static cn.xingji.rules.RuleId.R5_3_2_DOC;
import static cn.xingji.rules.RuleId.R5_3_2_GATE;
import static cn.xingji.rules.RuleId.R5_3_2_NC;
import static cn.xingji.rules.RuleId.R5_3_3_1;
import static cn.xingji.rules.RuleId.R5_3_3_2;
import static cn.xingji.rules.RuleId.R5_3_3_3;
import static cn.xingji.rules.RuleId.R5_3_3_4;
import static cn.xingji.rules.RuleId.R5_3_3_5;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import cn.xingji.events.Grade;
import cn.xingji.rules.Rule;
import cn.xingji.testing.RealStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What document review, plan, fieldwork and report refuse, and to whom. */
@QuarkusTest
@RealStack
@ExtendWith(Registered.class)
class RefusalsTest {
    @Test
    @Rule({R5_3_2_DOC, R5_3_2_NC, R5_3_2_GATE})
    void documents_are_corrected_before_anything_on_site_is_planned() {
        var one = new ACase().withTeam();
        refused(as(MEMBER).post(one.path("/document-review"), ACase.passed()), 403, "R5.3.2-doc", "audit.leader-only");
        refused(one.proposePlan(ACase.DAY), 409, "R5.3.2-gate", "documents.not-passed");
        refused(as(LEADER).post(one.path("/fieldwork")), 409, "R5.3.2-gate", "documents.not-passed");

        String lacking = one.raise("缺少服务蓝图")
                .statusCode(200)
                .body("state", equalTo("CORRECTION"))
                .extract()
                .path("nonconformities[0].id");
        refused(one.handIn(), 409, "R5.3.2-nc", "nonconformity.unanswered");
        one.answer(lacking, "已补充服务蓝图").statusCode(200).body("nonconformities[0].state", equalTo("CORRECTED"));
        one.handIn().statusCode(200).body("state", equalTo("DOCUMENT_REVIEW"));
        refused(
                as(LEADER).post(one.path("/document-review"), ACase.passed()),
                409,
                "R5.3.2-nc",
                "nonconformities.not-verified");

        one.verify(lacking).statusCode(200).body("nonconformities[0].state", equalTo("VERIFIED"));
        as(LEADER)
                .post(one.path("/document-review"), ACase.passed())
                .statusCode(200)
                .body("state", equalTo("READY"))
                .body("rounds", hasSize(2));
    }

    @Test
    @Rule(R5_3_3_1)
    void a_plan_outside_the_clients_hours_is_refused_unless_the_client_works_then() {
        var one = new ACase().ready();
        var saturday = ACase.DAY.plusDays(4);
        refused(one.proposePlan(saturday), 422, "R5.3.3.1", "plan.outside-working-hours");

        var hours = "/api/v1/client-hours/" + one.organization();
        as(SCHEDULER)
                .put(
                        hours,
                        as(SCHEDULER).answer(hours).header("ETag"),
                        Map.of("days", "EVERY_DAY", "opens", "08:00", "closes", "20:00", "source", "客户来函"))
                .statusCode(200);

        one.proposePlan(saturday).statusCode(200).body("state", equalTo("PLANNED"));
    }

    @Test
    @Rule(R5_3_1_4_CHANGE)
    void a_changed_plan_is_agreed_to_again_and_nobody_overwrites_what_he_has_not_seen() {
        var one = new ACase().agreed();
        as(LEADER)
                .put(one.path("/plan"), ACase.plan(ACase.DAY, People.LEADER_ID))
                .statusCode(428);
        as(LEADER)
                .put(one.path("/plan"), "\"0\"", ACase.plan(ACase.DAY, People.LEADER_ID))
                .statusCode(412);

        one.proposePlan(ACase.DAY.plusDays(1)).statusCode(200).body("latest.version", equalTo(2));

        refused(one.agreeToPlan(1), 409, "R5.3.1.4-change", "plan.superseded");
        refused(as(LEADER).post(one.path("/fieldwork")), 409, "R5.3.1.4-plan", "act.not-allowed-in-state");
        one.agreeToPlan(2).statusCode(200);
        refused(as(LEADER).post(one.path("/fieldwork")), 409, "R5.3.1.4-plan", "fieldwork.before-agreed-day");
    }

    @Test
    @Rule({R5_3_3_2, R5_3_3_3})
    void fieldwork_ends_with_every_meeting_held_and_both_methods_used() {
        var one = new ACase().inProgress();
        refused(one.meet("OPENING"), 409, "R5.3.3.2", "meeting.not-prepared");
        var early = one.conclude();
        refused(early, 409, "R5.3.3.2", "meetings.missing");
        early.body("facts.missing", hasItems("OPENING", "CLOSING"));

        for (var kind :
                List.of("TEAM_PREPARATION", "OPENING", "INTERNAL_COMMUNICATION", "CLIENT_COMMUNICATION", "CLOSING")) {
            one.meet(kind).statusCode(201);
        }
        one.record("SERVICE_MANAGEMENT", "a1").statusCode(201);

        refused(one.conclude(), 409, "R5.3.3.3", "evidence.method-missing");
    }

    @Test
    @Rule(R5_3_3_4)
    void only_the_team_records_evidence_and_only_for_score_items() {
        var one = new ACase().agreed();
        refused(one.record("SERVICE_MANAGEMENT", "a1"), 409, "R5.3.3.4", "act.not-allowed-in-state");
        as(LEADER).post(one.path("/fieldwork")).statusCode(200);

        refused(one.record("SERVICE_MANAGEMENT", "z9"), 422, "R5.3.3.4", "evidence.no-score-item");
        as(one.client()).get(one.path("/evidence")).statusCode(403);
    }

    @Test
    void a_client_reads_the_meetings_that_it_was_at_and_the_conclusion_once_it_is_reported() {
        var one = new ACase().concluded();

        as(one.client()).get(one.path("/meetings")).body("kind", hasItem("CLOSING"));
        as(one.client()).get(one.path("/meetings")).body("kind", not(hasItem("TEAM_PREPARATION")));
        as(one.client()).get(one.path("/meetings")).body("kind", not(hasItem("INTERNAL_COMMUNICATION")));
        as(one.client()).get(one.path("/fieldwork")).body("conclusion", nullValue());
        as(LEADER).get(one.path("/fieldwork")).body("conclusion.recommended", equalTo(true));
    }

    @Test
    @Rule(R5_3_3_5)
    void a_report_waits_for_the_scores_and_does_not_recommend_what_has_no_grade() {
        var one = new ACase().concluded();
        as(LEADER).put(one.path("/report"), ACase.report()).statusCode(200);
        as(one.client()).get(one.path("/report")).statusCode(404);
        refused(as(LEADER).post(one.path("/report/issue")), 409, "R6-items", "report.sheet-not-completed");

        one.scored("69.9", Optional.empty());

        refused(as(LEADER).post(one.path("/report/issue")), 409, "R6-grades", "report.recommended-below-lowest-grade");
    }

    @Test
    void a_report_is_not_overwritten_unseen() {
        var one = new ACase().concluded().scored("85", Optional.of(Grade.THREE_STAR));
        as(LEADER).put(one.path("/report"), ACase.report()).statusCode(200);

        as(LEADER).put(one.path("/report"), ACase.report()).statusCode(428);
        as(LEADER).put(one.path("/report"), "\"7\"", ACase.report()).statusCode(412);
    }

    @Test
    @Rule(R5_3_3_2)
    void what_was_recorded_since_makes_it_another_fieldwork_to_conclude() {
        var one = new ACase().readyToConclude();
        var read = one.version();
        one.record("SERVICE_MANAGEMENT", "a3").statusCode(201);

        as(LEADER)
                .request()
                .header("If-Match", read)
                .contentType(ContentType.JSON)
                .body(ACase.conclusion())
                .post(one.path("/fieldwork/conclusion"))
                .then()
                .statusCode(412);

        as(LEADER).get(one.path("")).body("state", equalTo("IN_PROGRESS"));
        as(LEADER).get(one.path("/fieldwork")).body("conclusion", nullValue());
        one.conclude().statusCode(200);
    }

    @Test
    void each_role_does_its_own_and_nobody_anothers() {
        var one = new ACase().opened();
        var team = Map.of("leader", LEADER_ID, "members", List.of());

        as(LEADER).post(one.path("/team"), team).statusCode(403);
        as(one.client()).post(one.path("/team"), team).statusCode(403);
        as(SCHEDULER).post(one.path("/document-review"), ACase.passed()).statusCode(403);
        as(People.clientOf(UUID.randomUUID()))
                .post(one.path("/team/agreement"), Map.of("agreed", true))
                .statusCode(404);
        as(SCHEDULER).put("/api/v1/auditors/" + STRANGER_ID, Map.of()).statusCode(403);
        as(one.client()).get("/api/v1/auditors").statusCode(403);
    }

    @Test
    @Rule(R5_3_3_4)
    void the_same_key_records_one_piece_of_evidence_with_its_file() {
        var one = new ACase().inProgress();

        var numbers = Stream.generate(() -> evidenceUnderOneKey(one)).limit(2).toList();

        assertThat(numbers).containsExactly("EV-001", "EV-001");
        as(MEMBER).get(one.path("/evidence")).body("$", hasSize(1)).body("[0].file.name", equalTo("visit.txt"));
    }

    private static String evidenceUnderOneKey(ACase one) {
        return as(MEMBER)
                .request()
                .header("Idempotency-Key", "evidence-" + one.id())
                .multiPart("method", "SERVICE_MANAGEMENT")
                .multiPart("items", "a1")
                .multiPart("description", "The manual")
                .multiPart("file", "visit.txt", "Repair visit".getBytes(StandardCharsets.UTF_8))
                .post(one.path("/evidence"))
                .then()
                .statusCode(201)
                .extract()
                .path("number");
    }
}
