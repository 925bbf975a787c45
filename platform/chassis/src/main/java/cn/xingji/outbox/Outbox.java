package cn.xingji.outbox;

import cn.xingji.clock.BusinessClock;
import cn.xingji.events.Event;
import cn.xingji.events.EventJson;
import cn.xingji.events.EventType;
import cn.xingji.events.Topic;
import cn.xingji.identity.Actor;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What this service tells the others: a row written in the use case's own transaction, which Debezium relays to Kafka
 * as a CloudEvent. No event without its state, no state without its event.
 */
@ApplicationScoped
public class Outbox {
    private static final String INSERT = """
            insert into outbox_event
                (id, aggregatetype, aggregateid, type, payload, ce_specversion, ce_source, ce_time, ce_subject,
                 ce_actor, ce_actorid, content_type, traceparent, recorded_at)
            values
                (:id, :topic, :key, :type, cast(:payload as jsonb), '1.0', :source, :time, :key,
                 :actor, :actorId, 'application/json', :traceparent, clock_timestamp())
            """;

    private static final String TRACEPARENT = "traceparent";

    private final EntityManager entities;
    private final BusinessClock clock;
    private final Actor actor;
    private final String source;

    Outbox(
            EntityManager entities,
            BusinessClock clock,
            Actor actor,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.entities = entities;
        this.clock = clock;
        this.actor = actor;
        this.source = "/xingji/" + service;
    }

    /** Tells this fact once the surrounding transaction commits. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void tell(Event event) {
        entities.createNativeQuery(INSERT)
                .setParameter("id", UUID.randomUUID())
                .setParameter("topic", Topic.of(event).title())
                .setParameter("key", event.subject().toString())
                .setParameter("type", EventType.of(event))
                .setParameter("payload", EventJson.write(event))
                .setParameter("source", source)
                .setParameter("time", clock.now().toString())
                .setParameter("actor", actor.name())
                .setParameter("actorId", actor.id().map(UUID::toString).orElse(""))
                .setParameter(TRACEPARENT, traceparent())
                .executeUpdate();
    }

    /** Drops what was told of this subject, once it is relayed: it stays on the topic. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(UUID subject) {
        entities.createNativeQuery("delete from outbox_event where aggregateid = :subject")
                .setParameter("subject", subject.toString())
                .executeUpdate();
    }

    private static String traceparent() {
        var headers = new HashMap<String, String>();
        W3CTraceContextPropagator.getInstance().inject(Context.current(), headers, Map::put);
        return headers.getOrDefault(TRACEPARENT, "");
    }
}
