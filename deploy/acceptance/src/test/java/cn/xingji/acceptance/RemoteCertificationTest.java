package cn.xingji.acceptance;

import static cn.xingji.acceptance.Refusals.assertRefusedBy;
import static cn.xingji.rules.RuleId.RA4_2_CONFIRM;
import static cn.xingji.rules.RuleId.RA4_2_REQUEST;
import static cn.xingji.rules.RuleId.RA5_2;
import static cn.xingji.rules.RuleId.RA6_1_B;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.xingji.events.AuditEvent.AuditCancelled;
import cn.xingji.events.AuditMode;
import cn.xingji.events.Coded;
import cn.xingji.rules.Rule;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A certification whose audit is remote, from the application to the report, and one that lacks what it needs. */
class RemoteCertificationTest {
    private final RunningPlatform platform = RunningPlatform.get();

    @Test
    @Rule({RA4_2_REQUEST, RA4_2_CONFIRM, RA5_2, RA6_1_B})
    void a_remote_audit_runs_from_the_application_to_the_report_once_everything_is_confirmed() {
        try (var events = platform.watch()) {
            var certification = platform.newCertification(events).remotely();
            certification.contract();
            var audit = certification.awaitAudit();
            var leader = certification.cast().leader();
            audit.agreeOnTeam();
            audit.passDocumentReview();
            audit.agreeOnPlan(platform.now().toLocalDate());
            assertRefusedBy("RA4.2-confirm", 409, leader.act(audit.path(""), audit.path("/fieldwork"), Map.of()));

            audit.remotely().sendNotice();
            audit.remotely().confirm();
            assertRefusedBy("RA6.1-b", 409, leader.act(audit.path(""), audit.path("/fieldwork"), Map.of()));
            audit.remotely().checkEquipment();
            audit.startFieldwork();
            audit.gatherEvidence();
            audit.score();
            audit.concludeFieldwork();
            var reported = audit.report();

            assertThat(reported.mode()).isEqualTo(Coded.of(AuditMode.REMOTE));
            assertThat(certification
                            .cast()
                            .applicant()
                            .get(audit.path("/remote/notice/document"))
                            .orFail()
                            .body())
                    .isNotEmpty();
            await().untilAsserted(() -> assertThat(certification.told("/timeline", "kind"))
                    .containsSubsequence("RemoteNoticeSent", "RemoteMeansConfirmed", "FieldworkStarted"));
        }
    }

    @Test
    @Rule(RA4_2_CONFIRM)
    void a_capability_that_is_missing_cancels_the_audit_and_the_client_is_told() {
        try (var events = platform.watch()) {
            var certification = platform.newCertification(events).remotely();
            certification.contract();
            var audit = certification.awaitAudit();
            audit.agreeOnTeam();
            audit.passDocumentReview();
            audit.agreeOnPlan(platform.now().toLocalDate());
            audit.remotely().sendNotice();

            audit.remotely().answer("QUIET_ROOM").orFail();

            var cancelled =
                    events.await(AuditCancelled.class, told -> told.auditId().equals(audit.auditId()));
            assertThat(cancelled.reason()).contains("会议场所");
            await().untilAsserted(() ->
                    assertThat(certification.told("/letters", "kind")).contains("REMOTE_NOTICE", "AUDIT_CANCELLED"));
        }
    }
}
