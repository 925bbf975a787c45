package cn.xingji.acceptance;

import static cn.xingji.acceptance.Refusals.assertNoBusiness;
import static cn.xingji.acceptance.Refusals.assertRefusedBy;
import static cn.xingji.rules.RuleId.R4_CHAIN;
import static cn.xingji.rules.RuleId.R5_1_A;
import static cn.xingji.rules.RuleId.R5_1_B;
import static cn.xingji.rules.RuleId.R5_1_D;
import static cn.xingji.rules.RuleId.R5_1_ELIGIBLE;
import static cn.xingji.rules.RuleId.R5_1_FORM;
import static cn.xingji.rules.RuleId.R5_2_1_10D;
import static cn.xingji.rules.RuleId.R5_2_1_A1;
import static cn.xingji.rules.RuleId.R5_2_1_A2;
import static cn.xingji.rules.RuleId.R5_2_1_B;
import static cn.xingji.rules.RuleId.R5_2_1_C;
import static cn.xingji.rules.RuleId.R5_2_1_E;
import static cn.xingji.rules.RuleId.R5_2_1_H;
import static cn.xingji.rules.RuleId.R5_2_2_CONTRACT;
import static cn.xingji.rules.RuleId.R5_2_3_CHANGE;
import static cn.xingji.rules.RuleId.R5_2_3_REVIEW;
import static cn.xingji.rules.RuleId.R5_3_1_2;
import static cn.xingji.rules.RuleId.R5_3_1_3;
import static cn.xingji.rules.RuleId.R5_3_1_4_PLAN;
import static cn.xingji.rules.RuleId.R5_3_2_DOC;
import static cn.xingji.rules.RuleId.R5_3_2_GATE;
import static cn.xingji.rules.RuleId.R5_3_3_2;
import static cn.xingji.rules.RuleId.R5_3_3_3;
import static cn.xingji.rules.RuleId.R5_3_3_4;
import static cn.xingji.rules.RuleId.R5_3_3_5;
import static cn.xingji.rules.RuleId.R5_4_APPROVE;
import static cn.xingji.rules.RuleId.R5_4_INDEPENDENT;
import static cn.xingji.rules.RuleId.R5_4_REVIEW;
import static cn.xingji.rules.RuleId.R5_5_3Y;
import static cn.xingji.rules.RuleId.R5_5_E;
import static cn.xingji.rules.RuleId.R5_5_GRANT;
import static cn.xingji.rules.RuleId.R5_6_1;
import static cn.xingji.rules.RuleId.R5_6_4_DAYS;
import static cn.xingji.rules.RuleId.R5_7_1;
import static cn.xingji.rules.RuleId.R6_EVIDENCE;
import static cn.xingji.rules.RuleId.R6_GRADES;
import static cn.xingji.rules.RuleId.R6_ITEMS;
import static cn.xingji.rules.RuleId.R8_LATEST;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xingji.events.CertificateEvent.CertificateIssued;
import cn.xingji.events.Coded;
import cn.xingji.events.Grade;
import cn.xingji.events.SurveillanceEvent.SurveillanceDue;
import cn.xingji.journey.Answer;
import cn.xingji.journey.Cast;
import cn.xingji.journey.Certification;
import cn.xingji.journey.EventWatch;
import cn.xingji.journey.OnSiteAudit;
import cn.xingji.journey.Patience;
import cn.xingji.journey.QrCodeReader;
import cn.xingji.papers.PdfSigner;
import cn.xingji.rules.Rule;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** One certification through the gateway on the whole real platform, with what is refused on the way. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OnSiteCertificationTest {
    private RunningPlatform platform;
    private EventWatch events;
    private Certification certification;
    private Cast cast;
    private OnSiteAudit audit;
    private CertificateIssued issued;

    @BeforeAll
    void start() {
        platform = RunningPlatform.get();
        events = platform.watch();
        certification = platform.newCertification(events);
        cast = certification.cast();
        certification.registerCompetence();
    }

    @AfterAll
    void stop() {
        events.close();
    }

    @Test
    @Order(1)
    @Rule(R5_1_ELIGIBLE)
    void an_applicant_registers_its_organisation_by_a_right_credit_code_once() {
        var wrong = Map.of(
                "creditCode", "91330106MA2H3X4X00",
                "nameZh", "某公司",
                "legalRepresentative", "某人",
                "regionCode", "330106",
                "address", "杭州",
                "contactName", "某人",
                "contactPhone", "0571",
                "contactEmail", "a@example.cn");
        assertRefusedBy("R5.1-eligible", 422, cast.applicant().post("/api/v1/organizations", wrong));
        assertNoBusiness(cast.reviewer().post("/api/v1/organizations", wrong));
        assertNoBusiness(cast.anybody().post("/api/v1/organizations", wrong));

        certification.registerOrganization();
    }

    @Test
    @Order(2)
    @Rule({R5_1_FORM, R5_1_A, R5_1_B, R5_1_D})
    void an_application_is_submitted_only_with_everything_it_needs() {
        certification.draftApplication();
        var incomplete =
                cast.applicant().act(certification.application(""), certification.application("/submit"), Map.of());
        assertThat(incomplete.status()).isEqualTo(422);
        assertThat(incomplete.json().path("facts").path("missing").findValuesAsText("rule"))
                .contains("R5.1-a", "R5.1-b", "R5.1-d");

        certification.attachFiles();
        assertNoBusiness(cast.reviewer().post(certification.application("/review"), Map.of()));
        certification.submit();
    }

    @Test
    @Order(3)
    void an_edit_of_a_version_that_no_longer_stands_overwrites_nothing() {
        var path = certification.application("");
        assertThat(cast.applicant().put(path, Map.of()).status()).isEqualTo(428);
        assertThat(cast.applicant().put(path, Optional.of("\"999\""), Map.of()).status())
                .isEqualTo(412);
    }

    @Test
    @Order(4)
    @Rule({R5_2_1_A1, R5_2_1_A2, R5_2_1_B, R5_2_1_C, R5_2_1_E})
    void a_review_accepts_only_once_every_check_and_look_up_is_made() {
        var early = cast.reviewer().act(certification.application(""), certification.application("/accept"), Map.of());
        assertRefusedBy("R5.2.1-10d", 409, early);
        assertNoBusiness(cast.applicant().post(certification.application("/review"), Map.of()));

        certification.review();
        certification.accept();
    }

    @Test
    @Order(5)
    @Rule(R5_2_1_10D)
    void the_ten_days_show_wherever_the_case_shows() {
        var deadline = cast.reviewer()
                .get(certification.application(""))
                .json()
                .path("deadlines")
                .path(0);
        assertThat(deadline.path("rule").asText()).isEqualTo("R5.2.1-10d");
        assertThat(deadline.path("state").asText()).isEqualTo("MET");
    }

    @Test
    @Order(6)
    @Rule(R5_2_2_CONTRACT)
    void both_sign_the_same_content_in_their_turn() {
        var contract = certification.application("/contract");
        var early = cast.signatory().act(contract, contract + "/countersign", digest("x"));
        assertRefusedBy("R5.2.2-contract", 409, early);
        assertNoBusiness(cast.applicant().post(certification.application("/contract/send"), Map.of()));

        cast.signatory().act(contract, contract + "/send", Map.of()).orFail();
        var other = cast.applicant().act(contract, contract + "/sign", digest("0000"));
        assertRefusedBy("R5.2.2-contract", 409, other);

        certification.signSentContract();
    }

    @Test
    @Order(7)
    @Rule({R5_3_1_3, R5_3_1_4_PLAN, R4_CHAIN})
    void a_programme_opens_by_itself_and_the_client_agrees_to_a_competent_team() {
        audit = certification.awaitAudit();
        var incompetent = Map.of("leader", cast.auditor().id(), "members", List.of());
        assertRefusedBy("R5.3.1.3", 422, cast.scheduler().act(audit.path(""), audit.path("/team"), incompetent));
        assertNoBusiness(cast.leader().post(audit.path("/team"), incompetent));
        assertNoBusiness(platform.cast().applicant().get(audit.path("")));

        audit.agreeOnTeam();
    }

    @Test
    @Order(8)
    @Rule({R5_3_2_DOC, R5_3_2_GATE})
    void nothing_is_planned_before_the_leader_passed_the_documents() {
        audit.clientWorksEveryDay();
        var plan = Map.of("items", audit.planFor(platform.now().toLocalDate()));
        assertRefusedBy("R5.3.2-gate", 409, cast.leader().edit(audit.path(""), audit.path("/plan"), plan));
        var review = Map.of(
                "suitability", "适宜", "sufficiency", "充分", "items", OnSiteAudit.documents(), "conclusion", "PASSED");
        assertRefusedBy("R5.3.2-doc", 403, cast.auditor().act(audit.path(""), audit.path("/document-review"), review));

        audit.passDocumentReview();
    }

    @Test
    @Order(9)
    @Rule({R5_3_1_2, R5_2_1_H, R5_3_1_4_PLAN})
    void a_plan_covers_every_site_and_the_audit_time_and_the_client_agrees() {
        var day = platform.now().toLocalDate();
        var oneSite = audit.planFor(day).stream()
                .filter(item -> !item.get("site").equals("备件中心"))
                .toList();
        var missing = cast.leader().edit(audit.path(""), audit.path("/plan"), Map.of("items", oneSite));
        assertRefusedBy("R5.2.1-h", 422, missing);
        assertRefusedBy("R5.3.1.4-plan", 409, cast.leader().act(audit.path(""), audit.path("/fieldwork"), Map.of()));

        audit.agreeOnPlan(day);
    }

    @Test
    @Order(10)
    @Rule({R5_3_3_2, R5_3_3_3, R5_3_3_4})
    void fieldwork_closes_only_with_its_meetings_and_evidence_of_both_methods() {
        audit.startFieldwork();
        var conclusion = Map.of("conformity", "符合", "scopeRecommendation", "推荐", "recommended", true);
        var early = cast.leader().act(audit.path(""), audit.path("/fieldwork/conclusion"), conclusion);
        assertRefusedBy("R5.3.3.2", 409, early);

        audit.gatherEvidence();
    }

    @Test
    @Order(11)
    @Rule({R6_ITEMS, R6_EVIDENCE, R6_GRADES, R8_LATEST})
    void fifty_items_with_evidence_make_a_grade() {
        var sheet = audit.awaitSheet();
        assertRefusedBy("R6-items", 422, cast.leader().act(sheet, sheet + "/completion", Map.of()));
        var unfounded = Map.of("score", 1, "reason", "", "evidence", List.of());
        assertRefusedBy("R6-evidence", 422, cast.leader().edit(sheet, sheet + "/items/a1", unfounded));
        assertNoBusiness(cast.reviewer().post(sheet + "/completion", Map.of()));

        var completed = audit.score();

        assertThat(completed.total()).isEqualByComparingTo("96.5");
        assertThat(completed.grade()).contains(Coded.of(Grade.FIVE_STAR));
    }

    @Test
    @Order(12)
    @Rule(R5_3_3_5)
    void the_leader_reports_once_fieldwork_and_scores_are_done() {
        assertRefusedBy("R5.3.3.5", 409, cast.leader().post(audit.path("/report/issue"), Map.of()));
        audit.concludeFieldwork();

        var reported = audit.report();

        assertThat(reported.recommended()).isTrue();
        assertThat(cast.leader().get(audit.path("/report/document")).orFail().body())
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    @Order(13)
    @Rule({R5_4_REVIEW, R5_4_INDEPENDENT, R5_4_APPROVE, R5_5_GRANT})
    void three_people_who_were_not_on_the_team_review_decide_and_approve_in_this_order() {
        certification.awaitDecisionFile();
        var grant = Map.of("granted", true, "reason", "同意");
        var early = cast.decisionMaker().act(certification.file(""), certification.file("/decision"), grant);
        assertRefusedBy("R5.4-independent", 409, early);
        assertNoBusiness(cast.leader().post(certification.file("/decision"), grant));
        certification.reviewFile();
        var undecided = cast.approver()
                .act(certification.file(""), certification.file("/approval"), certification.readDecision());
        assertRefusedBy("R5.4-approve", 409, undecided);
        assertThat(events.all(CertificateIssued.class)).isEmpty();
        certification.decideFile();
        var unread = cast.approver().post(certification.file("/approval"), certification.readDecision());
        assertThat(unread.status()).isEqualTo(428);

        issued = certification.approve();

        assertThat(issued.grade()).isEqualTo(Coded.of(Grade.FIVE_STAR));
    }

    @Test
    @Order(14)
    @Rule({R5_5_E, R5_5_3Y})
    void the_certificate_is_signed_and_its_qr_code_leads_to_its_public_page() {
        var pdf = certification.certificatePdf(issued);

        assertThat(QrCodeReader.read(pdf)).isEqualTo(platform.publicUrl() + "/verify/" + issued.number());
        assertThat(pdfSigner().verify(pdf))
                .hasValueSatisfying(check -> assertThat(check.genuine()).isTrue());
        assertThat(issued.expiresOn()).isEqualTo(issued.issuedOn().plusYears(3).minusDays(1));
    }

    @Test
    @Order(15)
    @Rule(R5_5_E)
    void anybody_verifies_it_without_signing_in_in_chinese_and_english() {
        var page = text(cast.anybody().get("/verify/" + issued.number() + "?lang=zh"));
        assertThat(page)
                .contains(
                        "有效",
                        "杭州云帆电器服务有限公司",
                        "家用空调、电热水器的售后服务（五星级）",
                        issued.number().value());
        assertThat(text(cast.anybody().get("/verify/" + issued.number() + "?lang=en")))
                .contains("Valid", "Hangzhou Yunfan Appliance Service Co., Ltd.", "five stars");
        var json = cast.anybody()
                .get("/api/v1/public/certificates/" + issued.number())
                .orFail();
        assertThat(json.text("state")).isEqualTo("VALID");
        assertThat(json.text("grade")).isEqualTo("FIVE_STAR");
        assertThat(cast.anybody().get("/verify/XJ2026S9999999").status()).isEqualTo(404);
        assertThat(cast.anybody()
                        .get("/api/v1/public/certificates/XJ2026S9999999")
                        .status())
                .isEqualTo(404);
    }

    @Test
    @Order(16)
    @Rule(R4_CHAIN)
    void the_case_tells_its_whole_story_in_order_with_who_acted() {
        var kinds = Patience.until(this::timeline, told -> told.contains("CertificateIssued"));

        assertThat(kinds)
                .containsSubsequence(
                        "ApplicationSubmitted",
                        "ReviewStarted",
                        "ApplicationAccepted",
                        "ContractSigned",
                        "TeamConfirmed",
                        "PlanAgreed",
                        "FieldworkStarted",
                        "AuditReported",
                        "CertificationDecided",
                        "CertificateIssued");
        var first = cast.applicant()
                .get(certification.application("/timeline"))
                .orFail()
                .json()
                .path("entries")
                .path(0);
        assertThat(first.path("actor").asText()).isEqualTo(cast.applicant().name());
    }

    @Test
    @Order(17)
    @Rule({R5_2_3_CHANGE, R5_2_3_REVIEW})
    void a_holder_that_moves_has_its_certificate_issued_anew_under_the_same_number() {
        var changed = certification.move("浙江省杭州市滨江区江南大道 588 号");

        assertThat(changed.number()).isEqualTo(issued.number());
        var page = text(cast.anybody().get("/verify/" + issued.number() + "?lang=zh"));
        assertThat(page).contains("滨江区江南大道 588 号", issued.number().value());
        var pdf = certification.certificatePdf(issued);
        assertThat(pdfSigner().verify(pdf))
                .hasValueSatisfying(check -> assertThat(check.genuine()).isTrue());
        var questions = Patience.until(
                () -> cast.surveillanceOfficer()
                        .get("/api/v1/special-audits?case=" + certification.caseId())
                        .orFail()
                        .json(),
                found -> !found.isEmpty());
        assertThat(questions.path(0).path("subjects").toString()).contains("ADDRESS");
    }

    @Test
    @Order(18)
    @Rule({R5_6_1, R5_6_4_DAYS, R5_7_1})
    void surveillance_windows_follow_and_open_by_themselves_when_their_day_comes() {
        var planned = certification.awaitSurveillance();
        var first = planned.windows().getFirst();
        assertThat(first.opensOn()).isEqualTo(issued.auditEndedOn().plusMonths(9));
        assertThat(first.closesOn()).isEqualTo(issued.auditEndedOn().plusMonths(12));
        assertThat(planned.recertificationDueOn()).isEqualTo(issued.expiresOn().minusMonths(3));
        var plan = cast.surveillanceOfficer()
                .get("/api/v1/surveillance-plans?case=" + certification.caseId())
                .orFail()
                .json()
                .path("items")
                .path(0);
        assertThat(plan.path("surveillanceDays").path("days").decimalValue()).isEqualByComparingTo("1");

        var days = ChronoUnit.DAYS.between(platform.now().toLocalDate(), first.opensOn());
        platform.clock().forward(Duration.ofDays(days));

        var due = events.await(SurveillanceDue.class, told -> told.caseId().equals(certification.caseId()));
        assertThat(due.window()).isEqualTo(first);
    }

    private List<String> timeline() {
        var entries = cast.applicant()
                .get(certification.application("/timeline"))
                .orFail()
                .json()
                .path("entries");
        return entries.valueStream().map(entry -> entry.path("kind").asText()).toList();
    }

    private static Map<String, String> digest(String sha256) {
        return Map.of("contentSha256", sha256);
    }

    private static String text(Answer answer) {
        return new String(answer.orFail().body(), StandardCharsets.UTF_8);
    }

    private PdfSigner pdfSigner() {
        return new PdfSigner(platform.signingKeystore(), platform.signingPassword());
    }
}
