package cn.xingji.certificate.decision;

import static cn.xingji.rules.RuleId.R5_2_3_REVIEW;
import static cn.xingji.rules.RuleId.R5_4_APPROVE;
import static cn.xingji.rules.RuleId.R5_4_INDEPENDENT;
import static cn.xingji.rules.RuleId.R5_4_REVIEW;
import static cn.xingji.rules.RuleId.R5_5_3Y;
import static cn.xingji.rules.RuleId.R5_5_A;
import static cn.xingji.rules.RuleId.R5_5_B;
import static cn.xingji.rules.RuleId.R5_5_C;
import static cn.xingji.rules.RuleId.R5_5_D;
import static cn.xingji.rules.RuleId.R5_5_E;
import static cn.xingji.rules.RuleId.R5_5_F;
import static cn.xingji.rules.RuleId.R5_5_GRANT;
import static cn.xingji.rules.RuleId.R5_8_PUBLIC;
import static cn.xingji.rules.RuleId.R6_GRADES;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.xingji.events.ApplicationEvent.ChangeAccepted;
import cn.xingji.events.AuditKind;
import cn.xingji.events.CertificateEvent.CertificateChanged;
import cn.xingji.events.CertificateEvent.CertificateExpired;
import cn.xingji.events.CertificateEvent.CertificateIssued;
import cn.xingji.events.CertificateEvent.CertificationRefused;
import cn.xingji.events.CertificateEvent.DecisionFileOpened;
import cn.xingji.events.ChangeSubject;
import cn.xingji.events.Client;
import cn.xingji.events.Coded;
import cn.xingji.events.Grade;
import cn.xingji.events.Standard;
import cn.xingji.events.Topic;
import cn.xingji.papers.CertificationBody;
import cn.xingji.rules.Rule;
import cn.xingji.rules.vocabulary.CaseId;
import cn.xingji.rules.vocabulary.ChangeId;
import cn.xingji.service.work.WorkKind;
import cn.xingji.service.work.Works;
import cn.xingji.testing.Facts;
import cn.xingji.testing.RealStack;
import cn.xingji.testing.TestClock;
import cn.xingji.testing.Tokens;
import cn.xingji.testing.Told;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From the audit's report to the public page, on real PostgreSQL and Kafka. */
@QuarkusTest
@RealStack
class DecisionTest {
    private static final WorkKind PAPERS = new WorkKind("certificate-paper");
    private static final Duration QUIET = Duration.ofSeconds(1);

    private final UUID caseId = UUID.randomUUID();
    private final UUID auditId = UUID.randomUUID();

    @Inject
    CertificationBody body;

    @Inject
    EntityManager entities;

    @Inject
    Works works;

    @AfterEach
    void the_clock_shows_real_time_again() {
        TestClock.reset();
    }

    @Test
    @Rule(R5_5_GRANT)
    void a_report_told_twice_opens_one_file_and_only_its_approval_issues_one_certificate() {
        var reported = ADecisionFile.reported(caseId, auditId, Optional.of(Grade.FOUR_STAR));
        var id = Facts.tell(reported);
        Facts.tellAgain(id, reported);
        Facts.tell(reported);
        var file = Told.await(DecisionFileOpened.class, caseId).decisionFileId().value();

        review(file);
        decide(file, true);
        assertThat(Told.all(CertificateIssued.class, caseId)).isEmpty();
        approver()
                .post("/api/v1/decision-files/{id}/approval", file)
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"));
        approver()
                .post("/api/v1/decision-files/{id}/approval", file)
                .then()
                .statusCode(409)
                .body("rule", equalTo("R5.4-approve"));

        assertThat(Told.all(DecisionFileOpened.class, caseId)).hasSize(1);
        assertThat(Told.all(CertificateIssued.class, caseId)).hasSize(1);
    }

    @Test
    @Rule(R5_5_E)
    void anybody_verifies_a_certificate_and_an_unknown_number_is_said_to_be_unknown() {
        var issued = givenACertificate();

        given().get("/verify/" + issued.number())
                .then()
                .statusCode(200)
                .body(containsString("家用空调、热水器的售后服务（四星级）"), containsString("有效"));
        given().header("Accept-Language", "en")
                .get("/verify/" + issued.number())
                .then()
                .body(containsString("Valid"));
        given().get("/api/v1/public/certificates/" + issued.number())
                .then()
                .statusCode(200)
                .body("state", equalTo("VALID"));
        given().get("/verify/XJ1999S0000000").then().statusCode(404).body(containsString("从未签发"));
        given().get("/api/v1/public/certificates/XJ1999S0000000")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
        given().redirects()
                .follow(false)
                .get("/verify?number= " + issued.number().value().toLowerCase(Locale.ROOT))
                .then()
                .statusCode(303)
                .header("Location", containsString("/verify/" + issued.number()));
    }

    @Test
    @Rule({R5_5_A, R5_5_B, R5_5_C, R5_5_D, R5_5_E, R5_5_F})
    void the_certificate_shows_what_the_rules_ask_for() throws IOException {
        var issued = givenACertificate();
        awaitPaper(issued);

        var paper = given().auth()
                .oauth2(Tokens.of("li.na")
                        .role("applicant")
                        .organization(issued.client().organizationId())
                        .sign())
                .get("/api/v1/certificates/" + issued.certificateId() + "/document")
                .asByteArray();

        try (var pdf = Loader.loadPDF(paper)) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains(body.name())
                    .contains("杭州某某电器有限公司", "浙江省杭州市")
                    .contains("GB/T 27922-2011", "CTS FW01-2021")
                    .contains(issued.issuedOn().toString(), issued.expiresOn().toString())
                    .contains(
                            issued.number().value(),
                            "/verify/" + issued.number().value())
                    .contains("家用空调、热水器的售后服务（四星级）");
        }
    }

    @Test
    @Rule(R5_5_3Y)
    void a_certificate_whose_last_day_has_gone_by_is_expired_for_everybody() {
        var issued = givenACertificate();

        TestClock.forward(Duration.ofDays(3 * 366));

        await().untilAsserted(() -> given().get("/api/v1/public/certificates/" + issued.number())
                .then()
                .body("state", equalTo("EXPIRED")));
        assertThat(Told.await(CertificateExpired.class, caseId).number()).isEqualTo(issued.number());
        given().get("/verify/" + issued.number()).then().body(containsString("已过期"));
    }

    @Test
    void an_accepted_change_issues_the_certificate_anew_once_and_keeps_the_paper_before() {
        var issued = givenACertificate();
        var before = awaitPaper(issued);
        var change = changeOf(issued);

        Facts.tellAfresh(Facts.tell(change), change);
        Facts.tell(change);

        var changed = Told.await(CertificateChanged.class, caseId);
        assertThat(changed.client().nameZh()).isEqualTo("杭州新名电器有限公司");
        assertThat(changed.number()).isEqualTo(issued.number());
        given().get("/verify/" + issued.number()).then().body(containsString("杭州新名电器有限公司"));
        assertThat(awaitPaper(issued)).isNotEqualTo(before);
        staff().get("/api/v1/certificates/{id}", issued.certificateId().value())
                .then()
                .body("expiresOn", equalTo(issued.expiresOn().toString()));
        staff().get("/api/v1/certificates/{id}/papers", issued.certificateId().value())
                .then()
                .body("[0].sha256", equalTo(before))
                .body("[1].changeId", equalTo(change.changeId().toString()));
        await().during(QUIET)
                .untilAsserted(() ->
                        assertThat(Told.all(CertificateChanged.class, caseId)).hasSize(1));
    }

    @Test
    @Rule({R6_GRADES, R5_5_GRANT})
    void what_the_report_says_in_words_of_tomorrow_is_kept_and_nothing_is_granted_on_it() {
        var ofGrade = reportedInWordsOfTomorrow(Grade.FOUR_STAR, "SIX_STAR", "grade");
        var ofKind = reportedInWordsOfTomorrow(AuditKind.INITIAL, "FLYING_VISIT", "auditKind");

        for (var file : List.of(ofGrade, ofKind)) {
            review(file);
            as("马丽", "decision-maker")
                    .body(Map.of("granted", true, "reason", ""))
                    .post("/api/v1/decision-files/{id}/decision", file)
                    .then()
                    .statusCode(409);
            decide(file, false);
        }

        assertThat(Facts.deadLetters(Topic.AUDIT, "certificate-service")).isEmpty();
    }

    private static UUID reportedInWordsOfTomorrow(Enum<?> known, String later, String field) {
        var aCase = UUID.randomUUID();
        var reported = ADecisionFile.reported(aCase, UUID.randomUUID(), Optional.of(Grade.FOUR_STAR));
        Facts.tell(Facts.withCode(reported, known, later));
        var file = Told.await(DecisionFileOpened.class, aCase).decisionFileId().value();
        as("徐波", "technical-reviewer")
                .get("/api/v1/decision-files/{id}", file)
                .then()
                .body(field, equalTo(later));
        return file;
    }

    @Test
    @Rule(R5_2_3_REVIEW)
    void a_standard_that_was_added_later_stands_on_the_certificate_by_its_code_and_is_told_unchanged() {
        var issued = givenACertificate();

        Facts.tell(Facts.withCode(changeOf(issued), Standard.CTS_FW01_2021, "CTS_FW01_2031"));

        assertThat(Told.await(CertificateChanged.class, caseId).scope().standards())
                .extracting(Coded::code)
                .containsExactly("GB_T_27922_2011", "CTS_FW01_2031");
        given().get("/verify/" + issued.number()).then().body(containsString("CTS_FW01_2031"));
    }

    @Test
    @Rule({R5_5_GRANT, R5_8_PUBLIC})
    void a_certificate_stands_and_is_verified_before_its_paper_is_made() {
        var issued = givenACertificate();
        awaitPaper(issued);
        var paper = withoutItsPaper(issued);

        given().get("/verify/" + issued.number()).then().statusCode(200);
        staff().get("/api/v1/certificates/{id}", issued.certificateId().value())
                .then()
                .statusCode(200)
                .body("sha256", nullValue());
        staff().get("/api/v1/certificates/{id}/document", issued.certificateId().value())
                .then()
                .statusCode(503)
                .body("code", equalTo("paper.being-made"));

        QuarkusTransaction.requiringNew().run(() -> works.order(PAPERS, paper));
        awaitPaper(issued);
    }

    @Test
    @Rule(R5_4_INDEPENDENT)
    void an_approved_refusal_issues_nothing_and_tells_why() {
        Facts.tell(ADecisionFile.reported(caseId, auditId, Optional.empty()));
        var file = Told.await(DecisionFileOpened.class, caseId).decisionFileId().value();
        review(file);
        decide(file, false);

        approver().post("/api/v1/decision-files/{id}/approval", file).then().statusCode(200);

        assertThat(Told.await(CertificationRefused.class, caseId).reason()).isEqualTo("理由");
        assertThat(Told.all(CertificateIssued.class, caseId)).isEmpty();
    }

    @Test
    @Rule({R5_4_REVIEW, R5_4_APPROVE})
    void each_step_is_for_its_own_role_and_a_holder_reads_only_its_own_certificate() {
        var issued = givenACertificate();
        var file = Told.await(DecisionFileOpened.class, caseId).decisionFileId().value();
        awaitPaper(issued);

        as("li.na", "applicant").get("/api/v1/decision-files/{id}", file).then().statusCode(403);
        as("徐波", "technical-reviewer")
                .post("/api/v1/decision-files/{id}/approval", file)
                .then()
                .statusCode(403);
        given().get("/api/v1/certificates/" + issued.certificateId()).then().statusCode(401);
        given().auth()
                .oauth2(Tokens.of("li.na")
                        .role("applicant")
                        .organization(UUID.randomUUID())
                        .sign())
                .get("/api/v1/certificates/" + issued.certificateId())
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(Tokens.of("li.na")
                        .role("applicant")
                        .organization(issued.client().organizationId())
                        .sign())
                .get("/api/v1/certificates/" + issued.certificateId() + "/document")
                .then()
                .statusCode(200)
                .contentType("application/pdf");
    }

    /** @return the digest of the paper in force, once it is there */
    private static String awaitPaper(CertificateIssued issued) {
        return await().until(
                        () -> staff().get(
                                        "/api/v1/certificates/{id}/document",
                                        issued.certificateId().value()),
                        answer -> answer.statusCode() == 200)
                .header("X-Content-SHA256");
    }

    /** As it is between the approval and the paper. */
    private UUID withoutItsPaper(CertificateIssued issued) {
        return (UUID) QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery("""
                        update certificate_paper set made_at = null, storage_key = null, sha256 = null
                        where certificate_id = :certificate returning id""", UUID.class)
                        .setParameter("certificate", issued.certificateId().value())
                        .getSingleResult());
    }

    private ChangeAccepted changeOf(CertificateIssued issued) {
        var client = issued.client();
        var renamed = new Client(
                client.organizationId(), client.creditCode(), "杭州新名电器有限公司", client.nameEn(), client.address());
        return new ChangeAccepted(
                new CaseId(caseId),
                issued.certificateId(),
                new ChangeId(UUID.randomUUID()),
                Set.of(Coded.of(ChangeSubject.NAME)),
                renamed,
                issued.scope(),
                issued.issuedOn());
    }

    private static RequestSpecification staff() {
        return as("唐宇", "surveillance-officer");
    }

    private CertificateIssued givenACertificate() {
        Facts.tell(ADecisionFile.reported(caseId, auditId, Optional.of(Grade.FOUR_STAR)));
        var file = Told.await(DecisionFileOpened.class, caseId).decisionFileId().value();
        review(file);
        decide(file, true);
        approver().post("/api/v1/decision-files/{id}/approval", file).then().statusCode(200);
        return Told.await(CertificateIssued.class, caseId);
    }

    private static void review(UUID file) {
        as("徐波", "technical-reviewer")
                .body(Map.of("complete", true, "effective", true, "recommended", true, "remarks", "完整有效"))
                .post("/api/v1/decision-files/{id}/review", file)
                .then()
                .statusCode(200);
    }

    private static void decide(UUID file, boolean granted) {
        as("马丽", "decision-maker")
                .body(Map.of("granted", granted, "reason", "理由"))
                .post("/api/v1/decision-files/{id}/decision", file)
                .then()
                .statusCode(200);
    }

    private static RequestSpecification approver() {
        return as("林国", "approver");
    }

    private static RequestSpecification as(String name, String role) {
        return given().auth().oauth2(Tokens.of(name).role(role).sign()).contentType(ContentType.JSON);
    }
}
