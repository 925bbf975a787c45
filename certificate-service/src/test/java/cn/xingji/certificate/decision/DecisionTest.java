package cn.xingji.certificate.decision;

import static cn.xingji.rules.RuleId.R5_4_APPROVE;
import static cn.xingji.rules.RuleId.R5_4_INDEPENDENT;
import static cn.xingji.rules.RuleId.R5_4_REVIEW;
import static cn.xingji.rules.RuleId.R5_5_GRANT;
import static cn.xingji.rules.RuleId.R6_GRADES;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.xingji.certificate.DecisionSteps;
import cn.xingji.events.AuditKind;
import cn.xingji.events.CertificateEvent.CertificateIssued;
import cn.xingji.events.CertificateEvent.CertificationRefused;
import cn.xingji.events.CertificateEvent.DecisionFileOpened;
import cn.xingji.events.Grade;
import cn.xingji.events.Topic;
import cn.xingji.rules.Rule;
import cn.xingji.testing.Facts;
import cn.xingji.testing.RealStack;
import cn.xingji.testing.Tokens;
import cn.xingji.testing.Told;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From the audit's report to the approved decision, on real PostgreSQL and Kafka. */
@QuarkusTest
@RealStack
class DecisionTest extends DecisionSteps {
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
}
