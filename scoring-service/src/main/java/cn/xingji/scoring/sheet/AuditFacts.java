package cn.xingji.scoring.sheet;

import cn.xingji.events.AuditEvent;
import cn.xingji.events.AuditEvent.AuditOpened;
import cn.xingji.events.AuditEvent.AuditReported;
import cn.xingji.events.AuditEvent.CompetenceRegistered;
import cn.xingji.events.AuditEvent.DocumentNonconformitiesRaised;
import cn.xingji.events.AuditEvent.DocumentReviewPassed;
import cn.xingji.events.AuditEvent.EvidenceRecorded;
import cn.xingji.events.AuditEvent.FieldworkConcluded;
import cn.xingji.events.AuditEvent.FieldworkStarted;
import cn.xingji.events.AuditEvent.PlanAgreed;
import cn.xingji.events.AuditEvent.PlanProposed;
import cn.xingji.events.AuditEvent.ProgrammeOpened;
import cn.xingji.events.AuditEvent.RemoteNoticeSent;
import cn.xingji.events.AuditEvent.TeamConfirmed;
import cn.xingji.events.AuditEvent.TeamProposed;
import cn.xingji.service.inbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What scoring-service hears from audit-service. */
@ApplicationScoped
class AuditFacts {
    private final Inbox inbox;
    private final Scoring scoring;

    AuditFacts(Inbox inbox, Scoring scoring) {
        this.inbox = inbox;
        this.scoring = scoring;
    }

    @Incoming("audit-events")
    @Blocking
    void hear(ConsumerRecord<String, String> record) {
        inbox.receive(record, AuditEvent.class, this::on);
    }

    private void on(AuditEvent event) {
        switch (event) {
            case FieldworkStarted started -> scoring.open(started);
            case EvidenceRecorded recorded -> scoring.know(recorded);
            case AuditReported reported -> scoring.lock(reported);
            case CompetenceRegistered _,
                    ProgrammeOpened _,
                    AuditOpened _,
                    TeamProposed _,
                    TeamConfirmed _,
                    DocumentNonconformitiesRaised _,
                    DocumentReviewPassed _,
                    PlanProposed _,
                    PlanAgreed _,
                    FieldworkConcluded _,
                    RemoteNoticeSent _ -> {}
        }
    }
}
