package cn.xingji.acceptance;

import static cn.xingji.acceptance.Refusals.assertNoBusiness;
import static cn.xingji.acceptance.Refusals.assertRefusedBy;
import static cn.xingji.rules.RuleId.R5_2_2_CONTRACT;
import static cn.xingji.rules.RuleId.RA6_1_B;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.xingji.events.ApplicationEvent.CaseTerminated;
import cn.xingji.events.AuditEvent.AuditCancelled;
import cn.xingji.rules.Rule;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Audits and cases that do not come to their end: what takes their place, and what ends with them. */
class EndedAuditsTest {
    private final RunningPlatform platform = RunningPlatform.get();

    @Test
    @Rule(RA6_1_B)
    void an_audit_that_was_broken_off_is_ordered_again_and_the_next_one_is_certified() {
        try (var events = platform.watch()) {
            var certification = platform.newCertification(events);
            certification.contract();
            var first = certification.awaitAudit();
            var today = platform.now().toLocalDate();
            first.agreeOnTeam();
            first.passDocumentReview();
            first.agreeOnPlan(today);
            first.startFieldwork();
            first.gatherEvidence();
            var sheet = first.awaitSheet();
            var leader = certification.cast().leader();

            first.terminate("现场停电，无法继续");

            await().untilAsserted(
                            () -> assertThat(leader.get(sheet).text("state")).isEqualTo("CLOSED"));
            assertRefusedBy(
                    "RA6.1-b", 409, leader.act(first.path(""), first.path("/termination"), Map.of("reason", "仍然停电")));
            var second = first.orderAgain();
            second.carryOut(today);
            var issued = certification.decide();

            assertThat(issued.caseId()).isEqualTo(certification.caseId());
            assertThat(certification.told("/timeline", "kind"))
                    .containsSubsequence("AuditTerminated", "AuditOpened", "AuditReported", "CertificateIssued");
        }
    }

    @Test
    @Rule(R5_2_2_CONTRACT)
    void a_case_that_its_client_ends_takes_its_audit_with_it_and_goes_into_the_archive() {
        try (var events = platform.watch()) {
            var certification = platform.newCertification(events);
            certification.contract();
            var audit = certification.awaitAudit();
            audit.agreeOnTeam();
            var client = certification.cast().applicant();
            var why = Map.of("reason", "停止该项业务");
            var terminate = certification.application("/terminate");

            assertNoBusiness(certification.cast().reviewer().act(certification.application(""), terminate, why));
            client.act(certification.application(""), terminate, why).orFail();

            var told =
                    events.await(CaseTerminated.class, ended -> ended.caseId().equals(certification.caseId()));
            assertThat(told.byClient()).isTrue();
            events.await(AuditCancelled.class, ended -> ended.auditId().equals(audit.auditId()));
            assertThat(client.get(audit.path("")).text("state")).isEqualTo("CASE_TERMINATED");
            assertRefusedBy(
                    "R4-chain",
                    409,
                    certification.cast().scheduler().act(audit.path(""), audit.path("/successor"), Map.of()));
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(certification
                                    .cast()
                                    .reviewer()
                                    .get("/api/v1/archive")
                                    .body())
                            .asString()
                            .contains(certification.caseId().toString()));
            assertRefusedBy("R5.2.2-contract", 409, client.act(certification.application(""), terminate, why));
        }
    }
}
