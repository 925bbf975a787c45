package cn.xingji.application.intake.review;

import static cn.xingji.application.Forms.PNG;
import static cn.xingji.application.Forms.form;
import static cn.xingji.application.Forms.remoteForm;
import static cn.xingji.rules.RuleId.R5_2_1_10D;
import static cn.xingji.rules.RuleId.R5_2_1_5D;
import static cn.xingji.rules.RuleId.R5_2_1_A1;
import static cn.xingji.rules.RuleId.R5_2_1_A3;
import static cn.xingji.rules.RuleId.R5_2_1_B;
import static cn.xingji.rules.RuleId.R5_2_1_G;
import static cn.xingji.rules.RuleId.RA3_1;
import static cn.xingji.rules.RuleId.RA4_2_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import cn.xingji.application.ApplyingSteps;
import cn.xingji.clock.BusinessClock;
import cn.xingji.events.ApplicationEvent.ApplicationClosed;
import cn.xingji.events.ApplicationEvent.ApplicationRejected;
import cn.xingji.events.ApplicationEvent.InformationReminded;
import cn.xingji.events.ApplicationEvent.ReviewOverdue;
import cn.xingji.rules.Rule;
import cn.xingji.testing.RealStack;
import cn.xingji.testing.TestClock;
import cn.xingji.testing.Told;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** What a reviewer does with an application, on real PostgreSQL and Kafka. */
@QuarkusTest
@RealStack
class ReviewingTest extends ApplyingSteps {
    @Test
    @Rule(R5_2_1_A3)
    void a_finding_stays_on_file_when_it_is_looked_up_again_and_wants_its_clearance() {
        var id = submitted();
        reviewer(id).post("/api/v1/applications/{id}/review", id).then().statusCode(200);
        lookUps(id, "FOUND");
        lookUps(id, "CLEAR");

        var review = reviewer().get("/api/v1/applications/{id}/review", id);
        review.then()
                .body("lookUps[0].label", equalTo("国家企业信用信息公示系统：行政处罚"))
                .body("lookUps[0].result", equalTo("CLEAR"))
                .body("lookUps[0].made.result", equalTo(List.of("CLEAR", "FOUND")))
                .body("missing.rule", hasItem("R5.2.1-a3"));
        var found = review.jsonPath().getString("lookUps[0].made[1].id");
        var screenshot = "/api/v1/applications/{id}/review/look-ups/{made}/screenshot";
        assertThat(reviewer().get(screenshot, id, found).asByteArray()).isEqualTo(PNG);
        applicant().get(screenshot, id, found).then().statusCode(403);
    }

    @Test
    @Rule(R5_2_1_A3)
    void one_file_clears_one_finding() {
        var id = reviewed();
        lookUps(id, "FOUND");
        var evidence = clearance(id).getString("id");
        List<String> found = reviewer()
                .get("/api/v1/applications/{id}/review", id)
                .jsonPath()
                .getList("lookUps.made.flatten().id");

        clear(id, found.getFirst(), evidence).then().statusCode(200).body("missing.code", hasSize(8));
        clear(id, found.getLast(), evidence)
                .then()
                .statusCode(409)
                .body("code", equalTo("look-up.clears-another"))
                .body("rule", equalTo("R5.2.1-a3"));

        reviewer()
                .get("/api/v1/applications/{id}/review", id)
                .then()
                .body("missing.code", not(hasItem("review.clearance-missing.NECIPS_PENALTIES")))
                .body("missing.code", hasItem("review.clearance-missing.CREDIT_CHINA_DISHONESTY"));
    }

    @Test
    @Rule(R5_2_1_10D)
    void a_review_shows_what_is_to_be_concluded_what_may_be_done_and_how_long_there_is() {
        var id = reviewed();

        reviewer()
                .header("Accept-Language", "en")
                .get("/api/v1/applications/{id}/review", id)
                .then()
                .body("stateLabel", equalTo("Under review"))
                .body("checks.check", contains("LEGAL_STATUS", "REQUIREMENTS_UNDERSTOOD", "COMPETENCE", "AUDIT_TIME"))
                .body("checks[0].label", equalTo("Legal status and licences"))
                .body("checks.findAll { it.passed != null }", hasSize(0))
                .body("deadlines[0].label", equalTo("Review of the application"))
                .body("deadlines[0].stateLabel", equalTo("Running"))
                .body("deadlines[0].daysLeft", greaterThanOrEqualTo(10))
                .body("allowedActions", hasItems("RECORD_REVIEW", "REQUEST_INFORMATION", "ACCEPT", "REJECT"));
    }

    @Test
    @Rule({R5_2_1_G, RA3_1, RA4_2_REQUEST})
    void whether_a_remote_audit_is_open_is_reviewed_and_the_reasons_are_on_record() throws IOException {
        var id = submitted(remoteForm());
        reviewer(id).post("/api/v1/applications/{id}/review", id).then().statusCode(200);

        reviewer()
                .get("/api/v1/applications/{id}/review", id)
                .then()
                .body("checks.check", hasItem("REMOTE_AUDIT"))
                .body("missing.rule", hasItem("R5.2.1-g"));
        remoteAudit(id, "").then().statusCode(422).body("rule", equalTo("RA3.1"));
        remoteAudit(id, "属审查员流动风险，企业具备全部条件").then().statusCode(200);

        reviewer()
                .get("/api/v1/applications/{id}/review", id)
                .then()
                .body("missing.rule", not(hasItem("R5.2.1-g")))
                .body("checks.find { it.check == 'REMOTE_AUDIT' }.remark", startsWith("属审查员流动风险"));
        var paper =
                applicant().get("/api/v1/applications/{id}/remote-request", id).asByteArray();
        try (var pdf = Loader.loadPDF(paper)) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("远程审查申请书", "展厅装修，暂不接待来访", "审查员流动对双方带来风险");
        }
        var onSite =
                applicant().body(form()).post("/api/v1/applications").jsonPath().getString("id");
        applicant()
                .get("/api/v1/applications/{id}/remote-request", onSite)
                .then()
                .statusCode(404);
    }

    private static Response remoteAudit(String id, String reasons) {
        return reviewer()
                .header("If-Match", reviewTag(id))
                .body(Map.of("passed", true, "remark", reasons))
                .put("/api/v1/applications/{id}/review/checks/REMOTE_AUDIT", id);
    }

    @Test
    @Rule(R5_2_1_5D)
    void a_refusal_is_told_with_its_reasons_within_its_limit() {
        var id = submitted();
        reviewer(id).post("/api/v1/applications/{id}/review", id).then().statusCode(200);

        reviewer(id)
                .body(Map.of("reasons", List.of("超出业务范围")))
                .post("/api/v1/applications/{id}/reject", id)
                .then()
                .statusCode(200);

        Told.await(ApplicationRejected.class, UUID.fromString(id));
        applicant()
                .get("/api/v1/applications/{id}", id)
                .then()
                .body("closingReasons", hasItem("超出业务范围"))
                .body("deadlines.find { it.rule == 'R5.2.1-5d' }.state", equalTo("MET"));
    }

    @Test
    @Rule({R5_2_1_B, R5_2_1_10D})
    void everything_missing_is_asked_at_once_and_the_ten_days_stand_still_until_it_is_answered() {
        var id = reviewed();
        var due = dueOn(id);

        ask(id, "营业执照副本不清晰", "缺少场所平面图").then().statusCode(200);
        assertThat(deadline(id, "state")).isEqualTo("PAUSED");
        TestClock.forward(Duration.ofDays(3));
        answer(id, Map.of("text", "已重新上传")).then().statusCode(422).body("violations.field", hasItem("answers"));
        answer(id, Map.of("text", "已重新上传"), Map.of("text", " ")).then().statusCode(422);
        answer(id, Map.of("text", "已重新上传"), Map.of("attachments", List.of(UUID.randomUUID())))
                .then()
                .statusCode(422)
                .body("code", equalTo("information.attachment-unknown"))
                .body("rule", equalTo("R5.2.1-b"));
        assertThat(deadline(id, "state")).isEqualTo("PAUSED");
        var plan = supplement(id, "平面图.png");
        answer(id, Map.of("text", "已重新上传"), Map.of("attachments", List.of(plan)))
                .then()
                .statusCode(200);

        reviewer()
                .get("/api/v1/applications/{id}/information-requests", id)
                .then()
                .body("[0].answers[0].text", equalTo("已重新上传"))
                .body("[0].answers[1].attachments", equalTo(List.of(plan)));
        assertThat(deadline(id, "state")).isEqualTo("OPEN");
        assertThat(dueOn(id)).isEqualTo(due.plusDays(3));
        ask(id, "还缺一份").then().statusCode(422).body("violations.field", hasItem("reason"));
    }

    @Test
    @Rule(R5_2_1_B)
    void a_question_that_is_never_answered_reminds_the_applicant_and_lets_the_case_be_closed() {
        var id = reviewed();
        ask(id, "缺少场所平面图").then().statusCode(200);
        var until = LocalDate.parse(reviewer()
                .get("/api/v1/applications/{id}/information-requests", id)
                .jsonPath()
                .getString("[0].answerBy"));
        assertThat(until).isAfterOrEqualTo(LocalDate.now(BusinessClock.ZONE).plusDays(90));
        close(id).then().statusCode(409).body("code", equalTo("information.still-time"));

        TestClock.forward(Duration.ofDays(75));
        assertThat(Told.await(InformationReminded.class, UUID.fromString(id)).answerBy())
                .isEqualTo(until);
        TestClock.forward(Duration.ofDays(120));

        close(id).then().statusCode(200).body("state", equalTo("REJECTED"));
        assertThat(Told.await(ApplicationClosed.class, UUID.fromString(id)).answerBy())
                .isEqualTo(until);
        applicant()
                .get("/api/v1/applications/{id}", id)
                .then()
                .body("closingReasons[0]", containsString(until.toString()));
    }

    private static Response close(String id) {
        return reviewer(id).post("/api/v1/applications/{id}/close", id);
    }

    @Test
    @Rule(R5_2_1_5D)
    void a_case_is_refused_while_its_applicant_is_asked() {
        var id = reviewed();
        ask(id, "缺少场所平面图").then().statusCode(200);

        reviewer(id)
                .body(Map.of("reasons", List.of("超出业务范围")))
                .post("/api/v1/applications/{id}/reject", id)
                .then()
                .statusCode(200)
                .body("deadlines.findAll { it.state == 'OPEN' }", hasSize(0));
    }

    @Test
    @Rule(R5_2_1_B)
    void a_difference_of_understanding_is_resolved_before_the_check_passes() {
        var id = reviewed();
        var gap = reviewer()
                .body(Map.of("description", "申请方认为仓储不在范围内"))
                .post("/api/v1/applications/{id}/review/gaps", id)
                .jsonPath()
                .getString("gaps[0].id");

        conclude(id, "REQUIREMENTS_UNDERSTOOD", 409);
        reviewer(id)
                .body(Map.of("resolution", "电话沟通，申请方确认纳入范围"))
                .post("/api/v1/applications/{id}/review/gaps/{gap}/resolve", id, gap)
                .then()
                .statusCode(200);

        conclude(id, "REQUIREMENTS_UNDERSTOOD", 200);
    }

    @Test
    @Rule(R5_2_1_A1)
    void two_reviewers_at_once_do_not_overwrite_each_other() {
        var id = reviewed();
        var seenByBoth = reviewTag(id);
        var remark = Map.<String, Object>of("passed", false, "remark", "营业执照已过期");

        check(id, seenByBoth, remark).then().statusCode(200);
        check(id, seenByBoth, Map.of("passed", true)).then().statusCode(412);

        reviewer().get("/api/v1/applications/{id}/review", id).then().body("checks[0].remark", equalTo("营业执照已过期"));
    }

    @Test
    void nobody_decides_on_a_case_that_he_has_not_read_files_and_look_ups_included() {
        var id = reviewed();
        var refusal = Map.of("reasons", List.of("超出业务范围"));
        reviewer()
                .body(refusal)
                .post("/api/v1/applications/{id}/reject", id)
                .then()
                .statusCode(428);

        var beforeTheFile = caseTag(id);
        supplement(id, "平面图.png");
        var beforeTheLookUps = caseTag(id);
        lookUps(id, "CLEAR");

        for (var read : List.of(beforeTheFile, beforeTheLookUps)) {
            reviewer()
                    .header("If-Match", read)
                    .body(refusal)
                    .post("/api/v1/applications/{id}/reject", id)
                    .then()
                    .statusCode(412);
        }
        assertThat(reviewTag(id)).isEqualTo(caseTag(id));
        reviewer(id)
                .body(refusal)
                .post("/api/v1/applications/{id}/reject", id)
                .then()
                .statusCode(200);
    }

    @Test
    @Rule(R5_2_1_10D)
    void a_review_that_is_overdue_alarms() {
        var id = reviewed();

        TestClock.forward(Duration.ofDays(20));

        assertThat(Told.await(ReviewOverdue.class, UUID.fromString(id)).dueOn()).isEqualTo(dueOn(id));
        assertThat(deadline(id, "state")).isEqualTo("PASSED");
    }
}
