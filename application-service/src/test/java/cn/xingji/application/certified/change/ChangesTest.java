package cn.xingji.application.certified.change;

import static cn.xingji.application.Forms.PNG;
import static cn.xingji.rules.RuleId.R5_2_3_CHANGE;
import static cn.xingji.rules.RuleId.R5_2_3_REVIEW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import cn.xingji.application.ApplyingSteps;
import cn.xingji.application.AtOnce;
import cn.xingji.events.ApplicationEvent.ChangeAccepted;
import cn.xingji.events.ApplicationEvent.ChangeRefused;
import cn.xingji.events.ApplicationEvent.ChangeRequested;
import cn.xingji.events.ApplicationEvent.ContractSigned;
import cn.xingji.events.AuditKind;
import cn.xingji.events.CertificateEvent.CertificateExpired;
import cn.xingji.events.CertificateEvent.CertificateIssued;
import cn.xingji.events.ChangeSubject;
import cn.xingji.events.Coded;
import cn.xingji.events.Grade;
import cn.xingji.events.Scope;
import cn.xingji.rules.Rule;
import cn.xingji.rules.vocabulary.CaseId;
import cn.xingji.rules.vocabulary.CertificateId;
import cn.xingji.rules.vocabulary.CertificateNumber;
import cn.xingji.rules.vocabulary.PersonDays;
import cn.xingji.testing.Facts;
import cn.xingji.testing.RealStack;
import cn.xingji.testing.Told;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Changes of what is certified. */
@QuarkusTest
@RealStack
class ChangesTest extends ApplyingSteps {
    private static final LocalDate DAY = LocalDate.of(2027, 5, 4);
    private static final Map<String, Object> NEW_NAME = Map.of("nameZh", "杭州新名电器有限公司", "reason", "更名");

    @Test
    @Rule({R5_2_3_CHANGE, R5_2_3_REVIEW})
    void a_change_is_asked_for_with_its_material_reviewed_and_told_for_the_certificate() throws IOException {
        var id = certified();
        var change = draft(id, NEW_NAME).jsonPath().getString("id");
        submit(change).then().statusCode(422).body("facts.missing.code", hasItem("change.material.BUSINESS_LICENCE"));
        attach(change, "BUSINESS_LICENCE").then().statusCode(200).body("missing", equalTo(List.of()));
        submit(change).then().statusCode(200).body("state", equalTo("SUBMITTED"));
        assertThat(Told.await(ChangeRequested.class, UUID.fromString(id)).subjects())
                .containsExactly(Coded.of(ChangeSubject.NAME));
        attach(change, "BUSINESS_LICENCE").then().statusCode(409);

        reviewerOf(change)
                .body(Map.of("remark", "材料充分、合法"))
                .post("/api/v1/changes/{c}/accept", change)
                .then()
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"))
                .body("differences[0].before", equalTo("杭州某某电器有限公司"))
                .body("differences[0].after", equalTo("杭州新名电器有限公司"));

        var accepted = Told.await(ChangeAccepted.class, UUID.fromString(id));
        assertThat(accepted.client().nameZh()).isEqualTo("杭州新名电器有限公司");
        applicant().get("/api/v1/organizations/mine").then().body("nameZh", equalTo("杭州新名电器有限公司"));
        var printed = applicant().get("/api/v1/changes/{c}/document", change).asByteArray();
        try (var pdf = Loader.loadPDF(printed)) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("认证信息变更申请表", "杭州新名电器有限公司", "材料充分、合法");
        }
        reviewerOf(change)
                .body(Map.of())
                .post("/api/v1/changes/{c}/accept", change)
                .then()
                .statusCode(409);
    }

    @RepeatedTest(3)
    @Rule(R5_2_3_REVIEW)
    void a_change_that_two_accept_at_the_same_moment_is_accepted_once() {
        var id = certified();
        var change = draft(id, NEW_NAME).jsonPath().getString("id");
        attach(change, "BUSINESS_LICENCE").then().statusCode(200);
        submit(change).then().statusCode(200);
        var read = tag(change);
        Supplier<Response> accept =
                () -> reviewer().header("If-Match", read).body(Map.of()).post("/api/v1/changes/{c}/accept", change);

        var answers = AtOnce.of(accept, accept);

        assertThat(answers.stream().map(Response::statusCode)).containsExactlyInAnyOrder(200, 412);
        assertThat(Told.all(ChangeAccepted.class, UUID.fromString(id))).hasSize(1);
    }

    @Test
    @Rule(R5_2_3_REVIEW)
    void a_refusal_goes_back_with_its_reasons_and_changes_nothing() {
        var id = certified();
        var change = draft(id, Map.of("goods", List.of("家用空调", "冰箱"), "reason", "扩大范围"))
                .jsonPath()
                .getString("id");
        attach(change, "SCOPE_STATEMENT").then().statusCode(200);
        submit(change).then().statusCode(200);

        refuse(change, List.of()).then().statusCode(422).body("violations.field", hasItem("reasons"));
        refuse(change, List.of("须先接受特殊审查")).then().statusCode(200);

        Told.await(ChangeRefused.class, UUID.fromString(id));
        applicant().get("/api/v1/changes/{id}", change).then().body("reasons", contains("须先接受特殊审查"));
        assertThat(Told.all(ChangeAccepted.class, UUID.fromString(id))).isEmpty();
        draft(id, NEW_NAME).then().statusCode(201);
    }

    @Test
    @Rule(R5_2_3_CHANGE)
    void only_what_is_certified_changes_one_change_at_a_time_and_nobody_overwrites_another() {
        var id = accepted();
        draft(id, NEW_NAME).then().statusCode(409).body("code", equalTo("change.not-certified"));
        certify(id);
        var drafted = draft(id, NEW_NAME);
        var change = drafted.jsonPath().getString("id");

        draft(id, NEW_NAME).then().statusCode(409).body("code", equalTo("change.one-at-a-time"));
        save(change, drafted, Map.of("people", 0)).then().statusCode(400);
        save(change, drafted, Map.of("regionCode", "810000")).then().statusCode(422);
        save(change, drafted, Map.of("people", 90, "reason", "增员"))
                .then()
                .statusCode(200)
                .body("missing.code", hasItems("form.people-and-sites-differ", "change.material.SCOPE_STATEMENT"));
        save(change, drafted, NEW_NAME).then().statusCode(412);
        stranger().get("/api/v1/changes/{c}", change).then().statusCode(404);
        stranger()
                .contentType("application/json")
                .post("/api/v1/changes/{c}/submit", change)
                .then()
                .statusCode(404);
        applicantOf(change).post("/api/v1/changes/{c}/withdraw", change).then().statusCode(200);
        applicant().get("/api/v1/changes").then().body("items.stateLabel", hasItem("已撤回"));

        Facts.tell(new CertificateExpired(
                new CaseId(UUID.fromString(id)),
                new CertificateId(UUID.randomUUID()),
                CertificateNumber.withCheckDigit("X"),
                DAY));
        await().untilAsserted(() -> draft(id, NEW_NAME).then().statusCode(409));
    }

    @Test
    void a_recertification_begins_from_what_is_certified_by_now_and_takes_two_thirds() {
        var id = certified();

        var draft = recertify(id);

        assertThat(draft.statusCode()).as(draft.asString()).isEqualTo(201);
        var next = draft.jsonPath().getString("id");
        applicant()
                .get("/api/v1/applications/{id}", next)
                .then()
                .body("form.goods", hasItem("冰箱"))
                .body("form.declarationAccepted", equalTo(false));
        applicant()
                .get("/api/v1/applications/{id}/quote", next)
                .then()
                .body("audits[0].kind", equalTo("RECERTIFICATION"))
                .body("audits[0].days", equalTo(1.5f))
                .body("audits.kind", not(hasItem("INITIAL")));
    }

    /** A case whose certificate covers fridges too. */
    private String certified() {
        var id = accepted();
        certify(id);
        return id;
    }

    private void certify(String id) {
        signed(id);
        var contract = Told.await(ContractSigned.class, UUID.fromString(id));
        var scope = contract.scope();
        var issued = new CertificateIssued(
                contract.caseId(),
                new CertificateId(UUID.randomUUID()),
                CertificateNumber.withCheckDigit(
                        "XJ" + contract.caseId().toString().substring(0, 8)),
                contract.client(),
                new Scope(List.of("家用空调", "冰箱"), scope.trade(), scope.people(), scope.sites(), scope.standards()),
                Coded.of(Grade.FOUR_STAR),
                Coded.of(AuditKind.INITIAL),
                DAY,
                DAY,
                DAY.plusYears(3),
                PersonDays.of("2"));
        Facts.tellAfresh(Facts.tell(issued), issued, "certifications", "timeline", "letters");
        await().untilAsserted(() -> applicant()
                .get("/api/v1/applications/{id}/timeline", id)
                .then()
                .body("entries.kind", hasItem("CertificateIssued")));
    }

    private Response draft(String id, Map<String, Object> form) {
        return applicant().body(form).post("/api/v1/applications/{id}/changes", id);
    }

    private Response save(String change, Response seen, Map<String, Object> form) {
        return applicant().header("If-Match", seen.header("ETag")).body(form).put("/api/v1/changes/{c}", change);
    }

    private Response attach(String change, String kind) {
        return upload(applicant())
                .multiPart("kind", kind)
                .multiPart("file", "scan.png", PNG, "image/png")
                .post("/api/v1/changes/{c}/attachments", change);
    }

    private Response submit(String change) {
        return applicantOf(change).post("/api/v1/changes/{c}/submit", change);
    }

    private static Response refuse(String change, List<String> reasons) {
        return reviewerOf(change).body(Map.of("reasons", reasons)).post("/api/v1/changes/{c}/refuse", change);
    }

    /** An applicant who has read its change request. */
    private RequestSpecification applicantOf(String change) {
        return applicant()
                .header(
                        "If-Match",
                        applicant().get("/api/v1/changes/{c}", change).header("ETag"));
    }

    /** A reviewer who has read a change request. */
    private static RequestSpecification reviewerOf(String change) {
        return reviewer().header("If-Match", tag(change));
    }

    private static String tag(String change) {
        return reviewer().get("/api/v1/changes/{c}", change).header("ETag");
    }
}
