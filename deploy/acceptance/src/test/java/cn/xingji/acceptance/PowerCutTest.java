package cn.xingji.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xingji.events.AuditEvent.AuditOpened;
import cn.xingji.events.AuditEvent.ProgrammeOpened;
import cn.xingji.events.CertificateEvent.CertificateIssued;
import cn.xingji.events.CertificateEvent.DecisionFileOpened;
import cn.xingji.events.ScoringEvent.ScoreSheetOpened;
import cn.xingji.events.SurveillanceEvent.SurveillancePlanned;
import org.junit.jupiter.api.Test;

/** Services killed in the middle of a journey: it completes all the same, and nothing happens twice. */
class PowerCutTest {

    @Test
    void a_case_whose_audit_and_certificate_services_were_killed_completes_and_nothing_happens_twice() {
        var platform = RunningPlatform.get();
        try (var events = platform.watch()) {
            var certification = platform.newCertification(events);
            certification.contract();

            platform.killAndRestart("audit-service");
            var audit = certification.awaitAudit();
            audit.carryOut(platform.now().toLocalDate());

            platform.killAndRestart("certificate-service");
            certification.decide();
            certification.awaitSurveillance();

            var caseId = certification.caseId();
            assertThat(events.all(ProgrammeOpened.class))
                    .filteredOn(e -> e.caseId().equals(caseId))
                    .hasSize(1);
            assertThat(events.all(AuditOpened.class))
                    .filteredOn(e -> e.caseId().equals(caseId))
                    .hasSize(1);
            assertThat(events.all(ScoreSheetOpened.class))
                    .filteredOn(e -> e.caseId().equals(caseId))
                    .hasSize(1);
            assertThat(events.all(DecisionFileOpened.class))
                    .filteredOn(e -> e.caseId().equals(caseId))
                    .hasSize(1);
            assertThat(events.all(CertificateIssued.class))
                    .filteredOn(e -> e.caseId().equals(caseId))
                    .hasSize(1);
            assertThat(events.all(SurveillancePlanned.class))
                    .filteredOn(e -> e.caseId().equals(caseId))
                    .hasSize(1);
        }
    }
}
