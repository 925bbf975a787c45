package cn.xingji.surveillance.plan;

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
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What surveillance-service hears from certificate-service. */
@ApplicationScoped
class CertificateFacts {
    private final Inbox inbox;
    private final Surveillance surveillance;

    CertificateFacts(Inbox inbox, Surveillance surveillance) {
        this.inbox = inbox;
        this.surveillance = surveillance;
    }

    @Incoming("certificate-events")
    @Blocking
    void hear(ConsumerRecord<String, String> record) {
        inbox.receive(record, CertificateEvent.class, this::on);
    }

    private void on(CertificateEvent event) {
        switch (event) {
            case CertificateIssued issued -> surveillance.plan(issued);
            case CertificateChanged changed -> surveillance.change(changed);
            case DecisionFileOpened _,
                    AuditFileReviewed _,
                    CertificationDecided _,
                    DecisionFileReturned _,
                    CertificationRefused _,
                    CertificateSuspended _,
                    CertificateRestored _,
                    CertificateRevoked _,
                    CertificateWithdrawn _,
                    CertificateExpired _ -> {}
        }
    }
}
