package cn.xingji.audit.report;

import cn.xingji.events.CertificateEvent;
import cn.xingji.events.CertificateEvent.AuditFileReviewed;
import cn.xingji.events.CertificateEvent.CertificateChanged;
import cn.xingji.events.CertificateEvent.CertificateExpired;
import cn.xingji.events.CertificateEvent.CertificateIssued;
import cn.xingji.events.CertificateEvent.CertificateRestored;
import cn.xingji.events.CertificateEvent.CertificateRevoked;
import cn.xingji.events.CertificateEvent.CertificateSuspended;
import cn.xingji.events.CertificateEvent.CertificateWithdrawn;
import cn.xingji.events.CertificateEvent.CertificationDecided;
import cn.xingji.events.CertificateEvent.CertificationRefused;
import cn.xingji.events.CertificateEvent.DecisionFileOpened;
import cn.xingji.events.CertificateEvent.DecisionFileReturned;
import cn.xingji.service.inbox.Inbox;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What certificate-service tells: what became of a report. */
@ApplicationScoped
class CertificateFacts {
    private final Inbox inbox;
    private final Outcomes outcomes;

    CertificateFacts(Inbox inbox, Outcomes outcomes) {
        this.inbox = inbox;
        this.outcomes = outcomes;
    }

    @Incoming("certificate-events")
    @Blocking
    void hear(ConsumerRecord<String, String> record) {
        inbox.receive(record, CertificateEvent.class, this::on);
    }

    private void on(CertificateEvent event) {
        switch (event) {
            case CertificateIssued issued -> outcomes.certified(issued);
            case CertificationRefused refused -> outcomes.refused(refused);
            case DecisionFileReturned returned -> outcomes.returned(returned);
            case DecisionFileOpened _,
                    AuditFileReviewed _,
                    CertificationDecided _,
                    CertificateChanged _,
                    CertificateSuspended _,
                    CertificateRestored _,
                    CertificateRevoked _,
                    CertificateWithdrawn _,
                    CertificateExpired _ -> {}
        }
    }
}
