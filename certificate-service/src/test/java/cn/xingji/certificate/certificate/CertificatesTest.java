package cn.xingji.certificate.certificate;

import static cn.xingji.rules.RuleId.R5_2_3_REVIEW;
import static cn.xingji.rules.RuleId.R5_5_3Y;
import static cn.xingji.rules.RuleId.R5_5_A;
import static cn.xingji.rules.RuleId.R5_5_B;
import static cn.xingji.rules.RuleId.R5_5_C;
import static cn.xingji.rules.RuleId.R5_5_D;
import static cn.xingji.rules.RuleId.R5_5_E;
import static cn.xingji.rules.RuleId.R5_5_F;
import static cn.xingji.rules.RuleId.R5_5_GRANT;
import static cn.xingji.rules.RuleId.R5_8_PUBLIC;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.xingji.certificate.DecisionSteps;
import cn.xingji.events.ApplicationEvent.ChangeAccepted;
import cn.xingji.events.CertificateEvent.CertificateChanged;
import cn.xingji.events.CertificateEvent.CertificateExpired;
import cn.xingji.events.CertificateEvent.CertificateIssued;
import cn.xingji.events.ChangeSubject;
import cn.xingji.events.Client;
import cn.xingji.events.Coded;
import cn.xingji.events.Standard;
import cn.xingji.papers.CertificationBody;
import cn.xingji.rules.Rule;
import cn.xingji.rules.vocabulary.CaseId;
import cn.xingji.rules.vocabulary.ChangeId;
import cn.xingji.testing.Facts;
import cn.xingji.testing.RealStack;
import cn.xingji.testing.TestClock;
import cn.xingji.testing.Tokens;
import cn.xingji.testing.Told;
import cn.xingji.work.WorkKind;
import cn.xingji.work.Works;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A granted certificate: its papers, its public page, its changes and its last day, on real PostgreSQL and Kafka. */
@QuarkusTest
@RealStack
class CertificatesTest extends DecisionSteps {
    private static final WorkKind PAPERS = new WorkKind("certificate-paper");

    private static final Duration QUIET = Duration.ofSeconds(1);

    @Inject
    CertificationBody body;

    @Inject
    EntityManager entities;

    @Inject
    Works works;

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

        Facts.tellAfresh(Facts.tell(change), change, "changed-certificates");
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
}
