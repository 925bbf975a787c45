package cn.xingji.audit.journey;

import static cn.xingji.audit.journey.Calls.as;
import static cn.xingji.audit.journey.People.LEADER;
import static cn.xingji.audit.journey.People.MEMBER;
import static cn.xingji.audit.journey.People.REVIEWER;
import static cn.xingji.rules.RuleId.R4_CHAIN;
import static cn.xingji.rules.RuleId.R5_3_3_5;
import static cn.xingji.rules.RuleId.R6_GRADES;
import static cn.xingji.rules.RuleId.R8_1_8_6;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import cn.xingji.events.AuditEvent.AuditOpened;
import cn.xingji.events.AuditEvent.AuditReported;
import cn.xingji.events.AuditEvent.DocumentReviewPassed;
import cn.xingji.events.AuditEvent.EvidenceRecorded;
import cn.xingji.events.AuditEvent.FieldworkConcluded;
import cn.xingji.events.AuditEvent.FieldworkStarted;
import cn.xingji.events.AuditEvent.PlanAgreed;
import cn.xingji.events.AuditEvent.PlanProposed;
import cn.xingji.events.AuditEvent.ProgrammeOpened;
import cn.xingji.events.AuditEvent.TeamConfirmed;
import cn.xingji.events.AuditEvent.TeamProposed;
import cn.xingji.events.AuditKind;
import cn.xingji.events.AuditMode;
import cn.xingji.events.CertificateEvent.CertificateIssued;
import cn.xingji.events.CertificateEvent.CertificationRefused;
import cn.xingji.events.CertificateEvent.DecisionFileReturned;
import cn.xingji.events.Coded;
import cn.xingji.events.Coded.Other;
import cn.xingji.events.Grade;
import cn.xingji.events.Topic;
import cn.xingji.rules.Rule;
import cn.xingji.rules.vocabulary.AuditId;
import cn.xingji.rules.vocabulary.CaseId;
import cn.xingji.rules.vocabulary.CertificateId;
import cn.xingji.rules.vocabulary.CertificateNumber;
import cn.xingji.rules.vocabulary.DecisionFileId;
import cn.xingji.rules.vocabulary.PersonDays;
import cn.xingji.testing.Facts;
import cn.xingji.testing.RealStack;
import cn.xingji.testing.Told;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@QuarkusTest
@RealStack
@ExtendWith(Registered.class)
class AuditJourneyTest {

    @Test
    @Rule({R4_CHAIN, R5_3_3_5})
    void an_audit_goes_from_contract_to_report_and_each_step_is_told() {
        var one = new ACase().reported();

        as(REVIEWER).get(one.path("")).body("state", equalTo("REPORTED"));
        var reported = Told.await(AuditReported.class, one.id());
        assertThat(reported.total()).isEqualByComparingTo(new BigDecimal("91.5"));
        assertThat(reported.grade()).contains(Coded.of(Grade.FOUR_STAR));
        assertThat(reported.endedOn()).isEqualTo(ACase.DAY);
        assertThat(reported.recommended()).isTrue();
        assertThat(Told.all(ProgrammeOpened.class, one.id())).hasSize(1);
        assertThat(Told.all(TeamProposed.class, one.id())).hasSize(1);
        assertThat(Told.all(TeamConfirmed.class, one.id())).hasSize(1);
        assertThat(Told.all(DocumentReviewPassed.class, one.id())).hasSize(1);
        assertThat(Told.all(PlanProposed.class, one.id())).hasSize(1);
        assertThat(Told.all(PlanAgreed.class, one.id())).hasSize(1);
        assertThat(Told.all(FieldworkStarted.class, one.id())).hasSize(1);
        assertThat(Told.all(EvidenceRecorded.class, one.id()))
                .extracting(EvidenceRecorded::number)
                .containsExactly("EV-001", "EV-002");
        assertThat(Told.all(FieldworkConcluded.class, one.id())).hasSize(1);
    }

    @Test
    @Rule({R8_1_8_6, R5_3_3_5})
    void notice_record_and_report_are_printed_and_the_report_is_kept_as_issued() throws IOException {
        var one = new ACase().reported();

        assertIsPdf("plan", as(one.client()).answer(one.path("/plan/document")).asByteArray());
        assertIsPdf("record", as(REVIEWER).answer(one.path("/record/document")).asByteArray());
        var report = as(one.client()).answer(one.path("/report/document"));
        assertIsPdf("report", report.asByteArray());
        assertThat(report.header("X-Content-SHA256"))
                .isEqualTo(Told.await(AuditReported.class, one.id()).reportSha256());
    }

    @Test
    void an_issued_certificate_closes_the_audit() {
        var one = new ACase().reported();
        var contract = one.contract();

        Facts.tell(new CertificateIssued(
                new CaseId(one.id()),
                new CertificateId(UUID.randomUUID()),
                CertificateNumber.withCheckDigit("XJ-2026-0001"),
                contract.client(),
                contract.scope(),
                Coded.of(Grade.FOUR_STAR),
                Coded.of(AuditKind.INITIAL),
                ACase.DAY,
                ACase.DAY,
                ACase.DAY.plusYears(3).minusDays(1),
                PersonDays.of("2")));

        awaitState(one, "CLOSED");
    }

    @Test
    void a_refused_certification_closes_the_audit_too() {
        var one = new ACase().reported();

        Facts.tell(new CertificationRefused(
                new CaseId(one.id()), new AuditId(one.auditId()), "Below what was applied for", ACase.DAY));

        awaitState(one, "CLOSED");
    }

    @Test
    void what_was_heard_is_heard_again_without_another_effect() {
        var one = new ACase().reported();
        var opened = one.sheetOpened();
        var returned = new DecisionFileReturned(
                new CaseId(one.id()),
                new AuditId(one.auditId()),
                new DecisionFileId(UUID.randomUUID()),
                "Photos are missing",
                Optional.empty());
        var refused = new CertificationRefused(
                new CaseId(one.id()), new AuditId(one.auditId()), "Below what was applied for", ACase.DAY);

        Facts.tellAfresh(Facts.tell(one.contract()), one.contract(), "programmes");
        Facts.tellAfresh(Facts.tell(opened), opened, "scored-sheets");
        Facts.tellAfresh(Facts.tell(refused), refused, "outcomes");
        Facts.tellAfresh(Facts.tell(returned), returned, "outcomes");

        assertThat(Told.all(ProgrammeOpened.class, one.id())).hasSize(1);
        awaitState(one, "CLOSED");
    }

    @Test
    void a_contract_for_a_mode_that_was_added_later_opens_an_audit_that_keeps_its_code() {
        var one = new ACase();

        Facts.tell(Facts.withCode(one.contract(), AuditMode.ON_SITE, "HYBRID"));

        assertThat(Told.await(AuditOpened.class, one.id()).mode().code()).isEqualTo("HYBRID");
        assertThat(deadLetters(Topic.APPLICATION)).isEmpty();
    }

    @Test
    @Rule(R6_GRADES)
    void certification_is_not_recommended_on_a_grade_that_was_added_later() {
        var one = new ACase().concluded().graded("99.9", Optional.of(new Other<>("SIX_STAR")));
        as(LEADER).put(one.path("/report"), ACase.report()).statusCode(200);

        as(REVIEWER).get(one.path("/score")).body("grade", equalTo("SIX_STAR"));
        as(LEADER).post(one.path("/report/issue")).statusCode(409).body("rule", equalTo("R6-grades"));
        assertThat(deadLetters(Topic.SCORING)).isEmpty();
    }

    private static List<ConsumerRecord<String, String>> deadLetters(Topic... topics) {
        return Stream.of(topics)
                .flatMap(topic -> Facts.deadLetters(topic, "audit-service").stream())
                .toList();
    }

    @Test
    void a_returned_decision_file_is_noted_on_the_report() {
        var one = new ACase().reported();

        Facts.tell(new DecisionFileReturned(
                new CaseId(one.id()),
                new AuditId(one.auditId()),
                new DecisionFileId(UUID.randomUUID()),
                "Photos are missing",
                Optional.empty()));

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> "Photos are missing"
                        .equals(as(REVIEWER).answer(one.path("/report")).path("returnedReason")));
    }

    @Test
    void a_contract_told_twice_opens_one_programme_with_one_audit() {
        var one = new ACase();
        var event = Facts.tell(one.contract());
        Facts.tellAgain(event, one.contract());
        Facts.tell(one.contract());
        var marker = new ACase().opened();

        as(REVIEWER)
                .get("/api/v1/programmes?case=" + one.id())
                .body("$", hasSize(1))
                .body("[0].audits", hasSize(1));
        assertThat(Told.all(ProgrammeOpened.class, one.id())).hasSize(1);
        assertThat(marker.id()).isNotEqualTo(one.id());
    }

    @Test
    void each_sees_the_audits_that_are_his() {
        var one = new ACase().withTeam();
        var path = "/api/v1/audits?case=" + one.id();

        as(REVIEWER).get(path).body("items.id", contains(one.auditId().toString()));
        as(LEADER).get(path).body("items", hasSize(1));
        as(People.STRANGER).get(path).body("items", hasSize(0));
        as(one.client()).get(path).body("items", hasSize(1));
        as(People.clientOf(UUID.randomUUID())).get(path).body("items", hasSize(0));
        as(People.STRANGER).get(one.path("")).statusCode(404);
        as(People.clientOf(UUID.randomUUID())).get(one.path("")).statusCode(404);
        as(MEMBER).get(path + "&state=PREPARING").body("items", hasSize(0));
    }

    @Test
    void the_caller_is_offered_what_he_may_do_now() {
        var one = new ACase().withTeam();

        as(LEADER).get(one.path("")).body("allowedActions", hasItem("PASS_DOCUMENTS"));
        as(MEMBER).get(one.path("")).body("allowedActions", hasSize(0));
        as(one.client()).get(one.path("")).body("allowedActions", hasSize(0));
    }

    @Test
    void lists_are_read_page_by_page() {
        new ACase().opened();
        new ACase().opened();

        var first = as(REVIEWER).answer("/api/v1/audits?size=1");
        var second = as(REVIEWER).answer("/api/v1/audits?size=1&cursor=" + first.<String>path("next"));

        assertThat(second.<String>path("items[0].id")).isNotNull().isNotEqualTo(first.<String>path("items[0].id"));
    }

    private static void awaitState(ACase one, String state) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> state.equals(as(REVIEWER).answer(one.path("")).path("state")));
    }

    /** It lies in {@code target} afterwards, to look at. */
    private static void assertIsPdf(String name, byte[] content) throws IOException {
        Files.write(Path.of("target", name + ".pdf"), content);
        assertThat(new String(content, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
    }
}
