package cn.xingji.application.hearing;

import cn.xingji.events.ApplicationEvent;
import cn.xingji.events.AuditEvent;
import cn.xingji.events.CertificateEvent;
import cn.xingji.events.ScoringEvent;
import cn.xingji.events.SurveillanceEvent;
import cn.xingji.service.inbox.Heard;
import cn.xingji.service.inbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Hears all five topics, this service's own too, since a case's timeline and letters speak of the whole case. A feature
 * observes what concerns it, as the event itself or as {@link Heard}; all effects of an event are one transaction.
 */
@ApplicationScoped
class Listener {
    private final Inbox inbox;
    private final Event<Object> features;

    Listener(Inbox inbox, Event<Object> features) {
        this.inbox = inbox;
        this.features = features;
    }

    @Incoming("application-events")
    @Blocking
    void application(ConsumerRecord<String, String> record) {
        inbox.hear(record, ApplicationEvent.class, this::pass);
    }

    @Incoming("audit-events")
    @Blocking
    void audit(ConsumerRecord<String, String> record) {
        inbox.hear(record, AuditEvent.class, this::pass);
    }

    @Incoming("scoring-events")
    @Blocking
    void scoring(ConsumerRecord<String, String> record) {
        inbox.hear(record, ScoringEvent.class, this::pass);
    }

    @Incoming("certificate-events")
    @Blocking
    void certificate(ConsumerRecord<String, String> record) {
        inbox.hear(record, CertificateEvent.class, this::pass);
    }

    @Incoming("surveillance-events")
    @Blocking
    void surveillance(ConsumerRecord<String, String> record) {
        inbox.hear(record, SurveillanceEvent.class, this::pass);
    }

    private void pass(Heard heard) {
        features.fire(heard.event());
        features.fire(heard);
    }
}
