package cn.xingji.application.intake.application;

import static cn.xingji.application.Forms.form;
import static cn.xingji.rules.RuleId.R5_1_A;
import static cn.xingji.rules.RuleId.R5_1_FORM;
import static cn.xingji.rules.RuleId.R5_2_1_10D;
import static cn.xingji.rules.RuleId.R5_2_1_A1;
import static cn.xingji.rules.RuleId.R5_2_1_A2;
import static cn.xingji.rules.RuleId.R5_2_1_C;
import static cn.xingji.rules.RuleId.R5_2_1_D;
import static cn.xingji.rules.RuleId.R5_2_1_H;
import static cn.xingji.rules.RuleId.R5_2_2_CONTRACT;
import static cn.xingji.rules.RuleId.R5_7_1;
import static cn.xingji.rules.RuleId.R8_1_8_6;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import cn.xingji.application.ApplyingSteps;
import cn.xingji.events.ApplicationEvent.ApplicationAccepted;
import cn.xingji.events.ApplicationEvent.ContractSigned;
import cn.xingji.rules.Rule;
import cn.xingji.rules.vocabulary.PersonDays;
import cn.xingji.testing.RealStack;
import cn.xingji.testing.Told;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** From the draft to the contract signed by both, on real PostgreSQL and Kafka. */
@QuarkusTest
@RealStack
class ApplyingTest extends ApplyingSteps {
    @Test
    @Rule({R5_1_FORM, R5_2_1_H})
    void a_draft_with_holes_in_it_is_a_problem_that_names_the_field_and_nothing_is_kept() {
        registered();
        var form = form();
        form.put("sites", List.of(Map.of("name", "总部", "people", 86)));

        applicant()
                .body(form)
                .post("/api/v1/applications")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");

        applicant().get("/api/v1/applications").then().body("items", hasSize(0));
    }

    @Test
    @Rule({R5_2_1_A1, R5_2_1_A2, R5_2_1_C, R5_2_1_10D, R5_2_2_CONTRACT})
    void an_application_is_reviewed_accepted_and_contracted_in_this_order() {
        var id = submitted();
        reviewer(id)
                .post("/api/v1/applications/{id}/review", id)
                .then()
                .statusCode(200)
                .body("missing", hasSize(9));
        applicant()
                .delete("/api/v1/applications/{id}/attachments/{a}", id, anAttachment(id))
                .then()
                .statusCode(409);
        lookUps(id, "CLEAR");
        conclude(id, "LEGAL_STATUS", 200);
        conclude(id, "REQUIREMENTS_UNDERSTOOD", 200);
        conclude(id, "AUDIT_TIME", 200);
        givenCompetence();
        await().untilAsserted(() -> conclude(id, "COMPETENCE", 200));
        reviewer(id)
                .post("/api/v1/applications/{id}/accept", id)
                .then()
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"));
        Told.await(ApplicationAccepted.class, UUID.fromString(id));

        signatory(id).post("/api/v1/applications/{id}/contract/send", id).then().statusCode(200);
        var digest = Map.of(
                "contentSha256",
                applicant()
                        .get("/api/v1/applications/{id}/contract", id)
                        .jsonPath()
                        .getString("contentSha256"));
        signatory(id)
                .body(digest)
                .post("/api/v1/applications/{id}/contract/countersign", id)
                .then()
                .statusCode(409)
                .body("rule", equalTo("R5.2.2-contract"));
        signer(id)
                .body(Map.of("contentSha256", "00"))
                .post("/api/v1/applications/{id}/contract/sign", id)
                .then()
                .statusCode(409);
        signer(id)
                .body(digest)
                .post("/api/v1/applications/{id}/contract/sign", id)
                .then()
                .statusCode(200);
        signatory(id)
                .body(digest)
                .post("/api/v1/applications/{id}/contract/countersign", id)
                .then()
                .statusCode(200)
                .body("state", equalTo("SIGNED"));

        assertThat(Told.await(ContractSigned.class, UUID.fromString(id)).personDays())
                .isEqualTo(PersonDays.of("2"));
    }

    @Test
    void a_case_is_seen_by_its_own_organisation_and_the_body_only() {
        var id = submitted();

        stranger().get("/api/v1/applications/{id}", id).then().statusCode(404);
        given().get("/api/v1/applications/{id}", id).then().statusCode(401);
        applicant(id).post("/api/v1/applications/{id}/review", id).then().statusCode(403);
        applicant().body(form()).put("/api/v1/applications/{id}", id).then().statusCode(428);
    }

    @Test
    @Rule({R5_1_FORM, R8_1_8_6})
    void the_form_is_checked_in_words_and_printed() throws IOException {
        var id = submitted();

        applicant()
                .get("/api/v1/applications/{id}/answers", id)
                .then()
                .body("sections[0].answers[0].value", equalTo("杭州某某电器有限公司"))
                .body("sections[1].answers.find { it.field == 'services' }.value", equalTo("安装、维修"));
        applicant()
                .header("Accept-Language", "en")
                .get("/api/v1/applications/{id}/answers", id)
                .then()
                .body("sections[0].title", equalTo("Organisation"));
        var pdf = applicant().get("/api/v1/applications/{id}/form", id).asByteArray();

        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("服务认证申请书", "杭州某某电器有限公司");
        }
    }

    @Test
    @Rule(R5_1_A)
    void a_trade_with_licences_of_its_own_is_asked_for_just_those() {
        registered();
        var form = form();
        form.put("trade", "06");

        applicant()
                .body(form)
                .post("/api/v1/applications")
                .then()
                .body("missing.code", hasItem("form.licence-missing.FOOD_LICENCE"))
                .body("missing.text", hasItem("该专业须上传：食品生产经营许可证"));
    }

    @Test
    @Rule({R5_7_1, R5_2_1_D})
    void a_recertification_begins_from_the_last_cycle_and_says_what_changed() {
        var first = accepted();
        signatory(first)
                .post("/api/v1/applications/{id}/contract/send", first)
                .then()
                .statusCode(200);
        recertify(first).then().statusCode(409);
        signer(first)
                .body(digest(first))
                .post("/api/v1/applications/{id}/contract/sign", first)
                .then()
                .statusCode(200);
        signatory(first)
                .body(digest(first))
                .post("/api/v1/applications/{id}/contract/countersign", first)
                .then()
                .statusCode(200);

        var again = recertify(first);

        again.then()
                .statusCode(201)
                .body("form.goods", equalTo(AnApplication.form().goods()))
                .body("form.declarationAccepted", equalTo(false));
        var id = again.jsonPath().getString("id");
        var form = form();
        form.put("goods", List.of("家用空调"));
        applicant()
                .header("If-Match", again.header("ETag"))
                .body(form)
                .put("/api/v1/applications/{id}", id)
                .then()
                .statusCode(200);
        applicant()
                .get("/api/v1/applications/{id}/form-changes", id)
                .then()
                .body("changes.field", equalTo(List.of("goods")));
    }
}
