package cn.xingji.certificate;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import cn.xingji.certificate.decision.ADecisionFile;
import cn.xingji.events.CertificateEvent.CertificateIssued;
import cn.xingji.events.CertificateEvent.DecisionFileOpened;
import cn.xingji.events.Grade;
import cn.xingji.testing.Facts;
import cn.xingji.testing.KnownColleagues;
import cn.xingji.testing.TestClock;
import cn.xingji.testing.Tokens;
import cn.xingji.testing.Told;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What tests of decisions and of certificates do: the way from a report to the certificate and its paper. */
public abstract class DecisionSteps {
    protected static final String REVIEWER = "徐波";
    protected static final String DECIDER = "马丽";
    protected static final String APPROVER = "林国";

    protected final UUID caseId = UUID.randomUUID();
    protected final UUID auditId = UUID.randomUUID();

    @BeforeEach
    void they_are_in_the_register() {
        KnownColleagues.are("colleagues", REVIEWER, DECIDER, APPROVER);
    }

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
        approve(file).statusCode(200);
        return Told.await(CertificateIssued.class, caseId);
    }

    protected static void review(UUID file) {
        asSeen(as(REVIEWER, "technical-reviewer"), file)
                .body(Map.of("complete", true, "effective", true, "recommended", true, "remarks", "完整有效"))
                .post("/api/v1/decision-files/{id}/review", file)
                .then()
                .statusCode(200);
    }

    protected static void decide(UUID file, boolean granted) {
        decide(as(DECIDER, "decision-maker"), file, granted).statusCode(200);
    }

    protected static ValidatableResponse decide(RequestSpecification by, UUID file, boolean granted) {
        return asSeen(by, file)
                .body(Map.of("granted", granted, "reason", "理由"))
                .post("/api/v1/decision-files/{id}/decision", file)
                .then();
    }

    /** Approves the decision that stands. */
    protected static ValidatableResponse approve(UUID file) {
        return approve(approver(), file);
    }

    protected static ValidatableResponse approve(RequestSpecification by, UUID file) {
        var decision = Optional.ofNullable(seen(file).jsonPath().getString("decided.sha256"));
        return asSeen(by, file)
                .body(Map.of("decisionSha256", decision.orElse("none")))
                .post("/api/v1/decision-files/{id}/approval", file)
                .then();
    }

    /** An act of somebody who has just read the file. */
    protected static RequestSpecification asSeen(RequestSpecification act, UUID file) {
        return act.header("If-Match", seen(file).header("ETag"));
    }

    protected static Response seen(UUID file) {
        return approver().get("/api/v1/decision-files/{id}", file);
    }

    protected static RequestSpecification approver() {
        return as(APPROVER, "approver");
    }

    protected static RequestSpecification staff() {
        return as("唐宇", "surveillance-officer");
    }

    protected static RequestSpecification as(String name, String role) {
        return given().auth().oauth2(Tokens.of(name).role(role).sign()).contentType(ContentType.JSON);
    }
}
