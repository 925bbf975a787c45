package cn.xingji.application.organization;

import cn.xingji.chassis.inbox.Inbox;
import cn.xingji.events.ApplicationEvent;
import cn.xingji.events.ApplicationEvent.ApplicationAccepted;
import cn.xingji.events.ApplicationEvent.ApplicationRejected;
import cn.xingji.events.ApplicationEvent.ApplicationSubmitted;
import cn.xingji.events.ApplicationEvent.ApplicationWithdrawn;
import cn.xingji.events.ApplicationEvent.ContractSent;
import cn.xingji.events.ApplicationEvent.ContractSigned;
import cn.xingji.events.ApplicationEvent.InformationRequested;
import cn.xingji.events.ApplicationEvent.OrganizationRegistered;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What application-service hears of its own facts: a registration that Keycloak must learn of, crash or no crash. */
@ApplicationScoped
class OwnFacts {
    private final Inbox inbox;
    private final Memberships memberships;

    OwnFacts(Inbox inbox, Memberships memberships) {
        this.inbox = inbox;
        this.memberships = memberships;
    }

    @Incoming("application-events")
    @Blocking
    void hear(ConsumerRecord<String, String> record) {
        inbox.receive(record, ApplicationEvent.class, this::on);
    }

    private void on(ApplicationEvent event) {
        switch (event) {
            case OrganizationRegistered registered ->
                memberships.join(registered.registeredBy(), registered.organizationId());
            case ApplicationSubmitted _,
                    InformationRequested _,
                    ApplicationAccepted _,
                    ApplicationRejected _,
                    ApplicationWithdrawn _,
                    ContractSent _,
                    ContractSigned _ -> {}
        }
    }
}
