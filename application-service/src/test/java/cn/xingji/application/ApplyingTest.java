package cn.xingji.application;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import cn.xingji.application.application.ApplicationBuilder;
import cn.xingji.events.ApplicationEvent.ApplicationAccepted;
import cn.xingji.events.ApplicationEvent.ApplicationRejected;
import cn.xingji.events.ApplicationEvent.ContractLapsed;
import cn.xingji.events.ApplicationEvent.ContractSigned;
import cn.xingji.events.ApplicationEvent.MemberJoined;
import cn.xingji.events.ApplicationEvent.MemberLeft;
import cn.xingji.events.ApplicationEvent.OrganizationRegistered;
import cn.xingji.events.ApplicationEvent.ReviewOverdue;
import cn.xingji.testing.Facts;
import cn.xingji.testing.Persons;
import cn.xingji.testing.RealKeycloak;
import cn.xingji.testing.RealStack;
import cn.xingji.testing.Rule;
import cn.xingji.testing.TestClock;
import cn.xingji.testing.Tokens;
import cn.xingji.testing.Told;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From the registration to the contract signed by both, on real PostgreSQL and Kafka. */
@QuarkusTest
@RealStack
@WithTestResource(value = RealKeycloak.class, scope = TestResourceScope.GLOBAL)
class ApplyingTest extends ApplyingSteps {
    @AfterEach
    void today() {
        TestClock.reset();
    }

    @Test
    @Rule("R5.1-eligible")
    void an_organisation_is_registered_once_and_its_applicant_speaks_for_it_from_then_on() {
        var code = creditCode();
        var first = newcomer()
                .header("Idempotency-Key", code)
                .body(registration(code))
                .post("/api/v1/organizations");
        var again = newcomer()
                .header("Idempotency-Key", code)
                .body(registration(code))
                .post("/api/v1/organizations");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.jsonPath().getString("id")).isEqualTo(first.jsonPath().getString("id"));
        var id = UUID.fromString(first.jsonPath().getString("id"));
        var registered = Told.await(OrganizationRegistered.class, id);
        Facts.tell(registered);
        await().untilAsserted(
                        () -> assertThat(Persons.organizationOf(applicant)).contains(id));
        given().auth()
                .oauth2(Tokens.of("another").role("applicant").sign())
                .contentType(ContentType.JSON)
                .body(registration(code))
                .post("/api/v1/organizations")
                .then()
                .statusCode(409)
                .body("rule", equalTo("R5.1-eligible"));
    }

    @Test
    @Rule("R5.1-eligible")
    void several_people_speak_for_an_organisation_and_its_owner_says_who() {
        registered();
        var colleague = "colleague-" + UUID.randomUUID();
        var person = Persons.register(colleague);
        var invited = applicant()
                .body(Map.of("email", "colleague@example.cn"))
                .post("/api/v1/organizations/{id}/invitations", organization);
        assertThat(invited.statusCode()).as(invited.asString()).isEqualTo(201);
        var code = Map.of("code", invited.jsonPath().getString("code"));
        var asColleague = given().auth()
                .oauth2(Tokens.of(colleague).subject(person).role("applicant").sign())
                .contentType(ContentType.JSON);

        asColleague.body(code).post("/api/v1/invitations/accept").then().statusCode(200);
        asColleague.body(code).post("/api/v1/invitations/accept").then().statusCode(409);
        Facts.tell(Told.await(MemberJoined.class, organization));
        await().untilAsserted(() -> assertThat(Persons.organizationOf(person)).contains(organization));

        applicant()
                .delete("/api/v1/organizations/{id}/members/{person}", organization, person)
                .then()
                .statusCode(204);
        Facts.tell(Told.await(MemberLeft.class, organization));
        await().untilAsserted(() -> assertThat(Persons.organizationOf(person)).isEmpty());
        applicant()
                .delete("/api/v1/organizations/{id}/members/{person}", organization, applicant)
                .then()
                .statusCode(409);
    }

    @Test
    @Rule({"R5.1-eligible", "R5.2.3-change"})
    void what_the_licence_says_is_corrected_until_there_is_a_contract() {
        var code = creditCode();
        var registered = newcomer().body(registration(code)).post("/api/v1/organizations");
        organization = UUID.fromString(registered.jsonPath().getString("id"));
        var corrected = new HashMap<>(registration(code));
        corrected.put("address", "浙江省杭州市西湖区文三路 9 号");

        applicant()
                .header("If-Match", registered.header("ETag"))
                .body(corrected)
                .put("/api/v1/organizations/{id}", organization)
                .then()
                .statusCode(200)
                .body("regionName", equalTo("浙江省杭州市西湖区"));
        applicant()
                .header("If-Match", registered.header("ETag"))
                .body(corrected)
                .put("/api/v1/organizations/{id}", organization)
                .then()
                .statusCode(412);
    }

    @Test
    @Rule({"R5.1-form", "R5.2.1-h"})
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
    @Rule({"R5.2.1-a1", "R5.2.1-a2", "R5.2.1-c", "R5.2.1-10d", "R5.2.2-contract"})
    void an_application_is_reviewed_accepted_and_contracted_in_this_order() {
        var id = submitted();
        reviewer()
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
        reviewer()
                .post("/api/v1/applications/{id}/accept", id)
                .then()
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"));
        Told.await(ApplicationAccepted.class, UUID.fromString(id));

        signatory().post("/api/v1/applications/{id}/contract/send", id).then().statusCode(200);
        var digest = Map.of(
                "contentSha256",
                applicant()
                        .get("/api/v1/applications/{id}/contract", id)
                        .jsonPath()
                        .getString("contentSha256"));
        signatory()
                .body(digest)
                .post("/api/v1/applications/{id}/contract/countersign", id)
                .then()
                .statusCode(409)
                .body("rule", equalTo("R5.2.2-contract"));
        applicant()
                .body(Map.of("contentSha256", "00"))
                .post("/api/v1/applications/{id}/contract/sign", id)
                .then()
                .statusCode(409);
        applicant()
                .body(digest)
                .post("/api/v1/applications/{id}/contract/sign", id)
                .then()
                .statusCode(200);
        signatory()
                .body(digest)
                .post("/api/v1/applications/{id}/contract/countersign", id)
                .then()
                .statusCode(200)
                .body("state", equalTo("SIGNED"));

        assertThat(Told.await(ContractSigned.class, UUID.fromString(id)).personDays())
                .isEqualByComparingTo("2");
    }

    @Test
    @Rule("R5.2.1-a3")
    void a_finding_stays_on_file_when_it_is_looked_up_again_and_wants_its_clearance() {
        var id = submitted();
        reviewer().post("/api/v1/applications/{id}/review", id).then().statusCode(200);
        lookUps(id, "FOUND");
        lookUps(id, "CLEAR");

        reviewer()
                .get("/api/v1/applications/{id}/review", id)
                .then()
                .body("lookUps[0].result", equalTo("CLEAR"))
                .body("missing.rule", hasItem("R5.2.1-a3"));
    }

    @Test
    @Rule("R5.2.1-5d")
    void a_refusal_is_told_with_its_reasons_within_its_limit() {
        var id = submitted();
        reviewer().post("/api/v1/applications/{id}/review", id).then().statusCode(200);

        reviewer()
                .body(Map.of("reasons", List.of("超出业务范围")))
                .post("/api/v1/applications/{id}/reject", id)
                .then()
                .statusCode(200);

        assertThat(Told.await(ApplicationRejected.class, UUID.fromString(id)).reasons())
                .containsExactly("超出业务范围");
        applicant()
                .get("/api/v1/applications/{id}", id)
                .then()
                .body("closingReasons", hasItem("超出业务范围"))
                .body("deadlines.find { it.rule == 'R5.2.1-5d' }.state", equalTo("MET"));
    }

    @Test
    @Rule("R5.2.1-archive")
    void a_case_is_seen_by_its_own_organisation_and_the_body_only() {
        var id = submitted();

        stranger().get("/api/v1/applications/{id}", id).then().statusCode(404);
        given().get("/api/v1/applications/{id}", id).then().statusCode(401);
        applicant().post("/api/v1/applications/{id}/review", id).then().statusCode(403);
        applicant().body(form()).put("/api/v1/applications/{id}", id).then().statusCode(428);
    }

    @Test
    @Rule({"R5.2.1-b", "R5.2.1-10d"})
    void everything_missing_is_asked_at_once_and_the_ten_days_stand_still_until_it_is_answered() {
        var id = reviewed();
        var due = dueOn(id);

        reviewer()
                .body(Map.of("items", List.of("营业执照副本不清晰", "缺少场所平面图")))
                .post("/api/v1/applications/{id}/review/information-requests", id)
                .then()
                .statusCode(200);
        assertThat(deadline(id, "state")).isEqualTo("PAUSED");
        TestClock.forward(Duration.ofDays(3));
        applicant()
                .body(Map.of("answers", List.of("已重新上传")))
                .post("/api/v1/applications/{id}/information-answers", id)
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("answers"));
        applicant()
                .body(Map.of("answers", List.of("已重新上传", "已补充")))
                .post("/api/v1/applications/{id}/information-answers", id)
                .then()
                .statusCode(200);

        assertThat(deadline(id, "state")).isEqualTo("OPEN");
        assertThat(dueOn(id)).isEqualTo(due.plusDays(3));
        reviewer()
                .body(Map.of("items", List.of("还缺一份")))
                .post("/api/v1/applications/{id}/review/information-requests", id)
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("reason"));
    }

    @Test
    @Rule("R5.2.1-b")
    void a_difference_of_understanding_is_resolved_before_the_check_passes() {
        var id = reviewed();
        var gap = reviewer()
                .body(Map.of("description", "申请方认为仓储不在范围内"))
                .post("/api/v1/applications/{id}/review/gaps", id)
                .jsonPath()
                .getString("gaps[0].id");

        conclude(id, "REQUIREMENTS_UNDERSTOOD", 409);
        reviewer()
                .body(Map.of("resolution", "电话沟通，申请方确认纳入范围"))
                .post("/api/v1/applications/{id}/review/gaps/{gap}/resolve", id, gap)
                .then()
                .statusCode(200);

        conclude(id, "REQUIREMENTS_UNDERSTOOD", 200);
    }

    @Test
    @Rule("R5.2.1-a1")
    void two_reviewers_at_once_do_not_overwrite_each_other() {
        var id = reviewed();
        var seenByBoth = reviewTag(id);
        var remark = Map.<String, Object>of("passed", false, "remark", "营业执照已过期");

        check(id, seenByBoth, remark).then().statusCode(200);
        check(id, seenByBoth, Map.of("passed", true)).then().statusCode(412);

        reviewer().get("/api/v1/applications/{id}/review", id).then().body("checks[0].remark", equalTo("营业执照已过期"));
    }

    @Test
    @Rule("R5.2.1-10d")
    void a_review_that_is_overdue_alarms() {
        var id = reviewed();

        TestClock.forward(Duration.ofDays(20));

        assertThat(Told.await(ReviewOverdue.class, UUID.fromString(id)).dueOn()).isEqualTo(dueOn(id));
        assertThat(deadline(id, "state")).isEqualTo("PASSED");
    }

    @Test
    @Rule("R5.2.2-contract")
    void a_contract_that_nobody_signs_lapses_and_is_drawn_up_anew() {
        var id = accepted();
        signatory().post("/api/v1/applications/{id}/contract/send", id).then().statusCode(200);

        TestClock.forward(Duration.ofDays(45));

        Told.await(ContractLapsed.class, UUID.fromString(id));
        applicant()
                .body(digest(id))
                .post("/api/v1/applications/{id}/contract/sign", id)
                .then()
                .statusCode(409);
        signatory()
                .post("/api/v1/applications/{id}/contract/renew", id)
                .then()
                .statusCode(200)
                .body("state", equalTo("DRAFTED"));
        signatory().post("/api/v1/applications/{id}/contract/send", id).then().statusCode(200);
    }

    @Test
    @Rule("R5.2.2-contract")
    void each_party_has_its_original_with_both_signatures_in_it() throws IOException {
        var id = accepted();
        signatory().post("/api/v1/applications/{id}/contract/send", id).then().statusCode(200);
        applicant()
                .get("/api/v1/applications/{id}/contract/original", id)
                .then()
                .statusCode(409);
        applicant()
                .body(digest(id))
                .post("/api/v1/applications/{id}/contract/sign", id)
                .then()
                .statusCode(200);
        signatory()
                .body(digest(id))
                .post("/api/v1/applications/{id}/contract/countersign", id)
                .then()
                .statusCode(200);

        var clients = applicant()
                .get("/api/v1/applications/{id}/contract/original", id)
                .asByteArray();
        var bodys = signatory()
                .get("/api/v1/applications/{id}/contract/original", id)
                .asByteArray();

        assertThat(clients).isEqualTo(bodys);
        try (var pdf = Loader.loadPDF(clients)) {
            assertThat(pdf.getSignatureDictionaries())
                    .extracting(signature -> signature.getReason())
                    .containsExactlyInAnyOrder("甲方签署", "乙方签署");
        }
        applicant().get("/api/v1/applications/{id}/contract", id).then().body("originals.firstReadAt", hasSize(2));
    }

    @Test
    @Rule({"R5.1-form", "R8.1-8.6"})
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
    @Rule("R5.1-a")
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
    @Rule({"R5.7.1", "R5.2.1-d"})
    void a_recertification_begins_from_the_last_cycle_and_says_what_changed() {
        var first = accepted();
        signatory()
                .post("/api/v1/applications/{id}/contract/send", first)
                .then()
                .statusCode(200);
        recertify(first).then().statusCode(409);
        applicant()
                .body(digest(first))
                .post("/api/v1/applications/{id}/contract/sign", first)
                .then()
                .statusCode(200);
        signatory()
                .body(digest(first))
                .post("/api/v1/applications/{id}/contract/countersign", first)
                .then()
                .statusCode(200);

        var again = recertify(first);

        again.then()
                .statusCode(201)
                .body("form.goods", equalTo(ApplicationBuilder.form().goods()))
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
                .get("/api/v1/applications/{id}/changes", id)
                .then()
                .body("changes.field", equalTo(List.of("goods")));
    }
}
