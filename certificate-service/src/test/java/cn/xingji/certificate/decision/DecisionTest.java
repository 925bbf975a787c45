package cn.xingji.certificate.decision;

import static cn.xingji.rules.RuleId.R5_2_2_CONTRACT;
import static cn.xingji.rules.RuleId.R5_4_APPROVE;
import static cn.xingji.rules.RuleId.R5_4_INDEPENDENT;
import static cn.xingji.rules.RuleId.R5_4_REVIEW;
import static cn.xingji.rules.RuleId.R5_5_GRANT;
import static cn.xingji.rules.RuleId.R6_GRADES;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import cn.xingji.certificate.DecisionSteps;
import cn.xingji.events.ApplicationEvent.CaseTerminated;
import cn.xingji.events.AuditKind;
import cn.xingji.events.CertificateEvent.CertificateIssued;
import cn.xingji.events.CertificateEvent.CertificationRefused;
import cn.xingji.events.CertificateEvent.DecisionFileOpened;
import cn.xingji.events.CertificateEvent.DecisionFileReturned;
import cn.xingji.events.Grade;
import cn.xingji.events.Topic;
import cn.xingji.rules.Rule;
import cn.xingji.rules.people.ClientTie;
import cn.xingji.rules.people.TieKind;
import cn.xingji.rules.vocabulary.CaseId;
import cn.xingji.rules.vocabulary.CreditCode;
import cn.xingji.testing.Facts;
import cn.xingji.testing.KnownColleagues;
import cn.xingji.testing.RealStack;
import cn.xingji.testing.Tokens;
import cn.xingji.testing.Told;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** From the audit's report to the approved decision, on real PostgreSQL and Kafka. */
@QuarkusTest
@RealStack
class DecisionTest extends DecisionSteps {
    private static final CreditCode CLIENT = new CreditCode("91330100799655058B");

    @Test
    @Rule({R5_4_REVIEW, R5_4_INDEPENDENT})
    void a_returned_file_takes_the_next_report_as_a_further_round_and_keeps_the_first() {
        var reported = ADecisionFile.reported(caseId, auditId, Optional.of(Grade.FOUR_STAR));
        Facts.tell(reported);
        var file = Told.await(DecisionFileOpened.class, caseId).decisionFileId().value();
        asSeen(as(REVIEWER, "technical-reviewer"), file)
                .body(Map.of("reason", "缺少末次会议签到"))
                .post("/api/v1/decision-files/{id}/return", file)
                .then()
                .statusCode(200);
        var returned = Told.await(DecisionFileReturned.class, caseId);
        assertThat(returned.reportSha256()).contains(reported.reportSha256());

        Facts.tell(reported);
        Facts.tell(ADecisionFile.reportedAgain(reported));

        await().untilAsserted(() -> approver()
                .get("/api/v1/decision-files/{id}", file)
                .then()
                .body("state", equalTo("AWAITING_REVIEW"))
                .body("reportSha256", equalTo("cd".repeat(32)))
                .body("rounds.reportSha256", contains(reported.reportSha256()))
                .body("rounds.reason", contains("缺少末次会议签到")));
        assertThat(Told.all(DecisionFileOpened.class, caseId)).hasSize(1);
        // whoever sat on the team, and was replaced, does not judge its work
        asSeen(as(REVIEWER, "technical-reviewer"), file)
                .body(Map.of("complete", true, "effective", true, "recommended", true, "remarks", "完整有效"))
                .post("/api/v1/decision-files/{id}/review", file)
                .then()
                .statusCode(403);
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
        approve(file).statusCode(200).body("state", equalTo("APPROVED"));
        approve(file).statusCode(409).body("rule", equalTo("R5.4-approve"));

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
            decide(as(DECIDER, "decision-maker"), file, true).statusCode(409);
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

        approve(file).statusCode(200);

        assertThat(Told.await(CertificationRefused.class, caseId).reason()).isEqualTo("理由");
        assertThat(Told.all(CertificateIssued.class, caseId)).isEmpty();
    }

    @Test
    @Rule(R5_4_APPROVE)
    void a_decision_that_says_neither_yes_nor_no_is_none() {
        var file = reviewedFile();
        var read = seen(file).jsonPath().getString("state");

        asSeen(as(DECIDER, "decision-maker"), file)
                .body(Map.of("reason", "理由"))
                .post("/api/v1/decision-files/{id}/decision", file)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("granted"));

        assertThat(seen(file).jsonPath().getString("state")).isEqualTo(read);
    }

    @Test
    @Rule(R5_2_2_CONTRACT)
    void of_a_case_that_was_terminated_nothing_is_decided_any_more() {
        var file = reviewedFile();
        Facts.tell(new CaseTerminated(new CaseId(caseId), true, LocalDate.of(2026, 6, 11)));
        await().untilAsserted(() ->
                assertThat(seen(file).jsonPath().getString("state")).isEqualTo("CLOSED"));

        asSeen(as(DECIDER, "decision-maker"), file)
                .body(Map.of("granted", true, "reason", "同意"))
                .post("/api/v1/decision-files/{id}/decision", file)
                .then()
                .statusCode(409)
                .body("rule", equalTo("R5.4-independent"));
        assertThat(Told.all(CertificateIssued.class, caseId)).isEmpty();
    }

    @Test
    @Rule(R5_2_2_CONTRACT)
    void a_report_that_comes_after_its_case_was_terminated_opens_no_file_to_decide_on() {
        var terminated = new CaseTerminated(new CaseId(caseId), false, LocalDate.of(2026, 6, 11));
        Facts.tellAfresh(Facts.tell(terminated), terminated, "decision-files");
        var reported = ADecisionFile.reported(caseId, auditId, Optional.of(Grade.FOUR_STAR));
        Facts.tellAfresh(Facts.tell(reported), reported, "decision-files");

        await().untilAsserted(() -> as(REVIEWER, "technical-reviewer")
                .get("/api/v1/decision-files?case={case}", caseId)
                .then()
                .body("items.state", equalTo(List.of("CLOSED"))));
        assertThat(Told.all(DecisionFileOpened.class, caseId)).isEmpty();
    }

    @Test
    @Rule({R5_4_REVIEW, R5_4_APPROVE})
    void each_step_is_for_its_own_role_and_a_holder_reads_only_its_own_certificate() {
        var issued = givenACertificate();
        var file = Told.await(DecisionFileOpened.class, caseId).decisionFileId().value();
        awaitPaper(issued);

        as("li.na", "applicant").get("/api/v1/decision-files/{id}", file).then().statusCode(403);
        approve(as(REVIEWER, "technical-reviewer"), file).statusCode(403);
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

    @Test
    @Rule(R5_4_INDEPENDENT)
    void who_is_unknown_or_tied_to_the_client_or_works_under_the_reviewer_does_not_decide() {
        var file = reviewedFile();
        var stranger = "stranger-" + caseId;
        var tied = "tied-" + caseId;
        var below = "below-" + caseId;
        KnownColleagues.areTied("colleagues", tied, new ClientTie(CLIENT, TieKind.EMPLOYED.name(), Optional.empty()));
        KnownColleagues.areUnder("colleagues", below, REVIEWER);

        decide(as(stranger, "decision-maker"), file, true)
                .statusCode(409)
                .body("code", equalTo("independence.unknown"))
                .body("rule", equalTo("R5.3.1.3"));
        decide(as(tied, "decision-maker"), file, true)
                .statusCode(403)
                .body("code", equalTo("independence.tied-to-client"))
                .body("facts.client", equalTo(CLIENT.value()))
                .body("detail", containsString("（任职，"))
                .body("detail", endsWith("不得承担认证决定"));
        decide(as(below, "decision-maker"), file, true)
                .statusCode(403)
                .body("code", equalTo("independence.reviewers-subordinate"));
        decide(as(DECIDER, "decision-maker"), file, true).statusCode(200);
    }

    @Test
    @Rule(R5_4_APPROVE)
    void the_signatures_bear_the_registered_names_and_the_digest_of_one_decision() {
        var file = reviewedFile();
        var renamed = given().auth()
                .oauth2(Tokens.of("Somebody Else")
                        .subject(Tokens.idOf(DECIDER))
                        .role("decision-maker")
                        .sign())
                .contentType(ContentType.JSON);
        decide(renamed, file, true).statusCode(200);

        approve(file)
                .statusCode(200)
                .body("decided.name", equalTo(DECIDER))
                .body("approved.name", equalTo(APPROVER))
                .body("approved.sha256", equalTo(seen(file).path("decided.sha256")));
    }

    @Test
    @Rule(R5_4_APPROVE)
    void who_read_one_decision_does_not_approve_another() {
        var file = reviewedFile();
        decide(file, false);
        var read = seen(file);
        asSeen(approver(), file)
                .body(Map.of("reason", "理由不充分"))
                .post("/api/v1/decision-files/{id}/rejection", file)
                .then()
                .statusCode(200);
        decide(file, true);

        approver()
                .header("If-Match", read.header("ETag"))
                .body(Map.of("decisionSha256", read.path("decided.sha256")))
                .post("/api/v1/decision-files/{id}/approval", file)
                .then()
                .statusCode(412);
        asSeen(approver(), file)
                .body(Map.of("decisionSha256", read.path("decided.sha256")))
                .post("/api/v1/decision-files/{id}/approval", file)
                .then()
                .statusCode(409)
                .body("code", equalTo("file.other-decision"));
        assertThat(Told.all(CertificateIssued.class, caseId)).isEmpty();
    }

    @Test
    @Rule(R5_4_APPROVE)
    void of_two_who_approve_at_the_same_moment_one_does() throws Exception {
        var file = reviewedFile();
        decide(file, true);
        var read = seen(file);
        var together = new CyclicBarrier(2);
        Callable<Integer> approve = () -> {
            together.await();
            return approver()
                    .header("If-Match", read.header("ETag"))
                    .body(Map.of("decisionSha256", read.path("decided.sha256")))
                    .post("/api/v1/decision-files/{id}/approval", file)
                    .statusCode();
        };

        try (var threads = Executors.newFixedThreadPool(2)) {
            var statuses = new ArrayList<Integer>();
            for (var answer : threads.invokeAll(List.of(approve, approve))) {
                statuses.add(answer.get());
            }
            assertThat(statuses).containsOnlyOnce(200).isSubsetOf(200, 409, 412);
        }
        assertThat(Told.all(CertificateIssued.class, caseId)).hasSize(1);
    }

    private UUID reviewedFile() {
        Facts.tell(ADecisionFile.reported(caseId, auditId, Optional.of(Grade.FOUR_STAR)));
        var file = Told.await(DecisionFileOpened.class, caseId).decisionFileId().value();
        review(file);
        return file;
    }

    private static UUID reportedInWordsOfTomorrow(Enum<?> known, String later, String field) {
        var aCase = UUID.randomUUID();
        var reported = ADecisionFile.reported(aCase, UUID.randomUUID(), Optional.of(Grade.FOUR_STAR));
        Facts.tell(Facts.withCode(reported, known, later));
        var file = Told.await(DecisionFileOpened.class, aCase).decisionFileId().value();
        as(REVIEWER, "technical-reviewer")
                .get("/api/v1/decision-files/{id}", file)
                .then()
                .body(field, equalTo(later));
        return file;
    }
}
