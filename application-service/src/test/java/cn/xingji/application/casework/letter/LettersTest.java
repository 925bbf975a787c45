package cn.xingji.application.casework.letter;

import static cn.xingji.rules.RuleId.R5_2_1_B;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;

import cn.xingji.events.ApplicationEvent.ApplicationSubmitted;
import cn.xingji.events.ApplicationEvent.InformationRequested;
import cn.xingji.events.AuditEvent.AuditCancelled;
import cn.xingji.events.AuditEvent.AuditTerminated;
import cn.xingji.events.AuditEvent.DocumentNonconformitiesRaised;
import cn.xingji.events.AuditEvent.PlanPostponed;
import cn.xingji.events.AuditEvent.PlanProposed;
import cn.xingji.events.AuditEvent.RemoteNoticeSent;
import cn.xingji.events.AuditEvent.TeamMemberReplaced;
import cn.xingji.events.AuditKind;
import cn.xingji.events.AuditMode;
import cn.xingji.events.CertificateEvent.CertificateExpired;
import cn.xingji.events.CertificateEvent.CertificateRestored;
import cn.xingji.events.CertificateEvent.CertificateRevoked;
import cn.xingji.events.CertificateEvent.CertificateSuspended;
import cn.xingji.events.CertificateEvent.CertificateWithdrawn;
import cn.xingji.events.CertificateEvent.CertificationRefused;
import cn.xingji.events.Coded;
import cn.xingji.events.Event;
import cn.xingji.events.SurveillanceEvent.RecertificationWindowOpened;
import cn.xingji.events.SurveillanceEvent.SurveillanceDue;
import cn.xingji.events.SurveillanceWindow;
import cn.xingji.events.TeamMember;
import cn.xingji.rules.Rule;
import cn.xingji.rules.vocabulary.AuditId;
import cn.xingji.rules.vocabulary.CaseId;
import cn.xingji.rules.vocabulary.CertificateId;
import cn.xingji.rules.vocabulary.CertificateNumber;
import cn.xingji.testing.Facts;
import cn.xingji.testing.RealMail;
import cn.xingji.testing.RealStack;
import cn.xingji.testing.Told;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Letters to clients, on a real SMTP and IMAP server. */
@QuarkusTest
@RealStack
@WithTestResource(value = RealMail.class, scope = TestResourceScope.GLOBAL)
class LettersTest extends LetterSteps {
    private static final TeamMember LEFT = new TeamMember(UUID.randomUUID(), "赵婷", false);
    private static final TeamMember JOINED = new TeamMember(UUID.randomUUID(), "孙悦", false);
    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);
    private static final CertificateNumber NUMBER = CertificateNumber.withCheckDigit("XJ2027S000001");

    @Test
    void a_fact_leads_to_one_letter_with_its_paper_and_the_reading_is_on_record() throws Exception {
        var id = submitted();
        Facts.tell(Told.await(ApplicationSubmitted.class, UUID.fromString(id)));

        var letter = patiently().until(() -> letter(id, "RECEIPT"), sent -> "SENT".equals(sent.get("state")));

        var mails = mails(letter.get("id"));
        assertThat(mails).hasSize(2);
        assertThat(words(mails.getFirst())).contains("申请接收通知", "详见附件");
        assertThat(text(mails.getFirst())).contains("杭州某某电器有限公司", "十日内完成评审", number(id));
        stranger().get(document(id, letter)).then().statusCode(404);
        reviewer().get(document(id, letter)).then().statusCode(200);
        assertThat(letter(id, "RECEIPT").get("readAt")).isNull();
        applicant().get(document(id, letter)).then().statusCode(200);
        assertThat(letter(id, "RECEIPT").get("readBy")).isEqualTo(applicantName);
        reviewer()
                .get("/api/v1/applications/{id}/timeline", id)
                .then()
                .body("entries.find { it.kind == 'LetterSent' }.roleLabel", equalTo("系统"))
                .body("entries.find { it.kind == 'LetterRead' }.actor", equalTo(applicantName))
                .body("entries.find { it.kind == 'LetterRead' }.label", startsWith("通知已在平台阅读："));
    }

    @Test
    void the_other_services_ask_for_letters_by_their_facts() {
        var id = new CaseId(UUID.fromString(submitted()));
        var audit = new AuditId(UUID.randomUUID());
        var certificate = new CertificateId(UUID.randomUUID());
        var window = new SurveillanceWindow(Coded.of(AuditKind.SURVEILLANCE_1), DAY, DAY.plusMonths(3));
        List<Event> facts = List.of(
                new PlanProposed(id, audit, 1, DAY, DAY.plusDays(1)),
                new PlanProposed(id, audit, 2, DAY, DAY.plusDays(2)),
                new TeamMemberReplaced(id, audit, LEFT, JOINED, List.of(JOINED), true, "审查员生病"),
                new PlanPostponed(id, audit, 2, true, "旺季停审"),
                new AuditCancelled(id, audit, Coded.of(AuditKind.INITIAL), "受审查方停业装修", DAY),
                new AuditTerminated(id, audit, Coded.of(AuditKind.INITIAL), Coded.of(AuditMode.REMOTE), "网络中断", DAY),
                new DocumentNonconformitiesRaised(id, audit, List.of("服务手册缺少投诉处理流程")),
                new RemoteNoticeSent(id, audit, List.of("腾讯会议", "移动摄像设备"), DAY),
                new CertificationRefused(id, audit, "总分未达到 70 分", DAY),
                new CertificateSuspended(id, certificate, NUMBER, "监督审查未通过", DAY, DAY.plusMonths(6)),
                new CertificateRestored(id, certificate, NUMBER, DAY),
                new CertificateRevoked(id, certificate, NUMBER, "暂停期满未恢复", DAY),
                new CertificateWithdrawn(id, certificate, NUMBER, DAY),
                new CertificateExpired(id, certificate, NUMBER, DAY),
                new SurveillanceDue(id, certificate, window),
                new RecertificationWindowOpened(id, certificate, DAY, DAY.plusMonths(3)));

        facts.forEach(Facts::tell);

        patiently()
                .untilAsserted(() -> assertThat(letters(id.toString()).getList("kind", String.class))
                        .contains(
                                "PLAN",
                                "PLAN_CHANGE",
                                "TEAM_CHANGE",
                                "PLAN_POSTPONED",
                                "AUDIT_CANCELLED",
                                "AUDIT_TERMINATED",
                                "DOCUMENT_NONCONFORMITIES",
                                "REMOTE_NOTICE",
                                "DECISION_REFUSED",
                                "SUSPENSION",
                                "RESTORATION",
                                "REVOCATION",
                                "DEREGISTRATION",
                                "EXPIRY",
                                "SURVEILLANCE_DUE",
                                "RECERTIFICATION_DUE"));
    }

    @Test
    void a_fact_told_twice_leads_to_one_letter_and_one_mail() {
        var id = submitted();
        var event = UUID.randomUUID();
        var asked = new InformationRequested(new CaseId(UUID.fromString(id)), 1, DAY, Optional.empty());

        Facts.tellAgain(event, asked);
        Facts.tellAgain(event, asked);
        Facts.tell(new InformationRequested(new CaseId(UUID.fromString(id)), 2, DAY, Optional.empty()));

        patiently()
                .untilAsserted(() -> assertThat(letters(id).getList("findAll { it.kind == 'MISSING_ITEMS' }.state"))
                        .containsExactly("SENT", "SENT"));
    }

    @Test
    @Rule(R5_2_1_B)
    void what_was_asked_stands_in_the_letter_though_no_fact_says_it() throws IOException {
        var id = reviewed();
        ask(id, "营业执照副本").then().statusCode(200);

        Facts.tell(Told.await(InformationRequested.class, UUID.fromString(id)));

        var letter = patiently().until(() -> letter(id, "MISSING_ITEMS"), LetterSteps::isSent);
        try (var pdf = Loader.loadPDF(applicant().get(document(id, letter)).asByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("营业执照副本");
        }
        patiently()
                .untilAsserted(() -> applicant()
                        .get("/api/v1/applications/{id}/timeline", id)
                        .then()
                        .body("entries.label", hasItem("要求补充资料：营业执照副本")));
    }

    @Test
    void words_are_previewed_and_a_new_version_leaves_earlier_letters_as_they_are() throws IOException {
        var words = Map.of("subject", "受理通知", "body", "编号 {number}，收到日期 {date}。");
        var admin = as("admin", "administrator");

        admin.body(Map.of("subject", "受理通知", "body", "{grade}"))
                .post("/api/v1/letter-templates/RECEIPT/preview")
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("body"));
        var preview = as("admin", "administrator").body(words).post("/api/v1/letter-templates/RECEIPT/preview");
        try (var pdf = Loader.loadPDF(preview.asByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("〔number〕");
        }
        as("admin", "administrator")
                .body(Map.of("effectiveFrom", "2020-01-01", "words", words))
                .post("/api/v1/letter-templates/RECEIPT")
                .then()
                .statusCode(422);
        as("admin", "administrator")
                .body(Map.of("effectiveFrom", "2090-01-01", "words", words))
                .post("/api/v1/letter-templates/RECEIPT")
                .then()
                .statusCode(201)
                .body("version", equalTo(2));
        reviewer()
                .body(Map.of("effectiveFrom", "2091-01-01", "words", words))
                .post("/api/v1/letter-templates/RECEIPT")
                .then()
                .statusCode(403);
        reviewer().get("/api/v1/letter-templates").then().body("kind", hasItems("RECEIPT", "SUSPENSION"));
    }

    private String number(String id) {
        return applicant().get("/api/v1/applications/{id}", id).jsonPath().getString("number");
    }

    private static String document(String id, Map<String, Object> letter) {
        return "/api/v1/applications/%s/letters/%s/document".formatted(id, letter.get("id"));
    }

    /** What the mail itself says. */
    private static String words(MimeMessage message) throws Exception {
        return ((MimeMultipart) message.getContent())
                .getBodyPart(0)
                .getContent()
                .toString();
    }

    private static String text(MimeMessage message) throws Exception {
        var parts = (MimeMultipart) message.getContent();
        try (var content = parts.getBodyPart(1).getInputStream();
                var pdf = Loader.loadPDF(content.readAllBytes())) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}
