package cn.xingji.certificate;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import cn.xingji.certificate.decision.ADecisionFile;
import cn.xingji.events.CertificateEvent.CertificateIssued;
import cn.xingji.events.CertificateEvent.DecisionFileOpened;
import cn.xingji.events.Grade;
import cn.xingji.testing.Facts;
import cn.xingji.testing.TestClock;
import cn.xingji.testing.Tokens;
import cn.xingji.testing.Told;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;

/** What tests of decisions and of certificates do: the way from a report to the certificate and its paper. */
public abstract class DecisionSteps {
    protected final UUID caseId = UUID.randomUUID();
    protected final UUID auditId = UUID.randomUUID();

    @AfterEach
    void the_clock_shows_real_time_again() {
        TestClock.reset();
    }

    /** @return the digest of the paper in force, once it is there */
    protected static String awaitPaper(CertificateIssued issued) {
        return await().until(
                        () -> staff().get(
                                        "/api/v1/certificates/{id}/document",
                                        issued.certificateId().value()),
                        answer -> answer.statusCode() == 200)
                .header("X-Content-SHA256");
    }

    protected CertificateIssued givenACertificate() {
        Facts.tell(ADecisionFile.reported(caseId, auditId, Optional.of(Grade.FOUR_STAR)));
        var file = Told.await(DecisionFileOpened.class, caseId).decisionFileId().value();
        review(file);
        decide(file, true);
        approver().post("/api/v1/decision-files/{id}/approval", file).then().statusCode(200);
        return Told.await(CertificateIssued.class, caseId);
    }

    protected static void review(UUID file) {
        as("徐波", "technical-reviewer")
                .body(Map.of("complete", true, "effective", true, "recommended", true, "remarks", "完整有效"))
                .post("/api/v1/decision-files/{id}/review", file)
                .then()
                .statusCode(200);
    }

    protected static void decide(UUID file, boolean granted) {
        as("马丽", "decision-maker")
                .body(Map.of("granted", granted, "reason", "理由"))
                .post("/api/v1/decision-files/{id}/decision", file)
                .then()
                .statusCode(200);
    }

    protected static RequestSpecification approver() {
        return as("林国", "approver");
    }

    protected static RequestSpecification staff() {
        return as("唐宇", "surveillance-officer");
    }

    protected static RequestSpecification as(String name, String role) {
        return given().auth().oauth2(Tokens.of(name).role(role).sign()).contentType(ContentType.JSON);
    }
}
