package cn.xingji.certificate.certificate;

import cn.xingji.events.ApplicationEvent;
import cn.xingji.events.ApplicationEvent.*;
import cn.xingji.service.inbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What certificate-service hears from application-service. */
@ApplicationScoped
class ApplicationFacts {
    private final Inbox inbox;
    private final Issuing issuing;

    ApplicationFacts(Inbox inbox, Issuing issuing) {
        this.inbox = inbox;
        this.issuing = issuing;
    }

    @Incoming("application-events")
    @Blocking
    void hear(ConsumerRecord<String, String> record) {
        inbox.receive(record, ApplicationEvent.class, this::on);
    }

    private void on(ApplicationEvent event) {
        switch (event) {
            case ChangeAccepted accepted -> issuing.reissue(accepted);
            case OrganizationRegistered _,
                    MemberJoined _,
                    MemberLeft _,
                    ApplicationSubmitted _,
                    ReviewStarted _,
                    InformationRequested _,
                    InformationAnswered _,
                    ReviewOverdue _,
                    ApplicationAccepted _,
                    ApplicationRejected _,
                    ApplicationWithdrawn _,
                    ContractSent _,
                    ContractClientSigned _,
                    ContractSigned _,
                    ContractLapsed _,
                    ChangeRequested _,
                    ChangeWithdrawn _,
                    ChangeRefused _ -> {}
        }
    }
}
