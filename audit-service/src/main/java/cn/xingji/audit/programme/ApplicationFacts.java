package cn.xingji.audit.programme;

import cn.xingji.events.ApplicationEvent;
import cn.xingji.events.ApplicationEvent.ApplicationAccepted;
import cn.xingji.events.ApplicationEvent.ApplicationRejected;
import cn.xingji.events.ApplicationEvent.ApplicationSubmitted;
import cn.xingji.events.ApplicationEvent.ApplicationWithdrawn;
import cn.xingji.events.ApplicationEvent.ChangeAccepted;
import cn.xingji.events.ApplicationEvent.ChangeRefused;
import cn.xingji.events.ApplicationEvent.ChangeRequested;
import cn.xingji.events.ApplicationEvent.ChangeWithdrawn;
import cn.xingji.events.ApplicationEvent.ContractClientSigned;
import cn.xingji.events.ApplicationEvent.ContractLapsed;
import cn.xingji.events.ApplicationEvent.ContractSent;
import cn.xingji.events.ApplicationEvent.ContractSigned;
import cn.xingji.events.ApplicationEvent.InformationAnswered;
import cn.xingji.events.ApplicationEvent.InformationRequested;
import cn.xingji.events.ApplicationEvent.MemberJoined;
import cn.xingji.events.ApplicationEvent.MemberLeft;
import cn.xingji.events.ApplicationEvent.OrganizationRegistered;
import cn.xingji.events.ApplicationEvent.ReviewOverdue;
import cn.xingji.events.ApplicationEvent.ReviewStarted;
import cn.xingji.service.inbox.Inbox;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What application-service tells. */
@ApplicationScoped
class ApplicationFacts {
    private final Inbox inbox;
    private final Programmes programmes;

    ApplicationFacts(Inbox inbox, Programmes programmes) {
        this.inbox = inbox;
        this.programmes = programmes;
    }

    @Incoming("application-events")
    @Blocking
    void hear(ConsumerRecord<String, String> record) {
        inbox.receive(record, ApplicationEvent.class, this::on);
    }

    private void on(ApplicationEvent event) {
        switch (event) {
            case ContractSigned contract -> programmes.open(contract);
            case OrganizationRegistered _,
                    ApplicationSubmitted _,
                    InformationRequested _,
                    ApplicationAccepted _,
                    ApplicationRejected _,
                    ApplicationWithdrawn _,
                    ContractSent _,
                    MemberJoined _,
                    MemberLeft _,
                    ReviewStarted _,
                    InformationAnswered _,
                    ReviewOverdue _,
                    ContractClientSigned _,
                    ContractLapsed _,
                    ChangeRequested _,
                    ChangeWithdrawn _,
                    ChangeAccepted _,
                    ChangeRefused _ -> {}
        }
    }
}
