package cn.xingji.service.inbox;

import cn.xingji.events.Event;
import cn.xingji.events.EventJson;
import cn.xingji.events.EventType;
import cn.xingji.service.clock.BusinessClock;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What this service hears: each event once, in the transaction of its effect. A failure is tried again a few times;
 * what still fails goes to the dead-letter topic, from where {@code ./xingji replay} brings it back.
 */
@ApplicationScoped
public class Inbox {
    private static final String REGISTER = """
            insert into inbox_event (event_id, type, received_at) values (:id, :type, :now)
            on conflict do nothing
            """;

    private final EntityManager entities;
    private final BusinessClock clock;
    private final MeterRegistry meters;
    private final int attempts;
    private final Duration backoff;

    Inbox(
            EntityManager entities,
            BusinessClock clock,
            MeterRegistry meters,
            @ConfigProperty(name = "xingji.inbox.attempts", defaultValue = "6") int attempts,
            @ConfigProperty(name = "xingji.inbox.backoff", defaultValue = "200ms") Duration backoff) {
        this.entities = entities;
        this.clock = clock;
        this.meters = meters;
        this.attempts = attempts;
        this.backoff = backoff;
    }

    /**
     * Hands the event in this record to the handler, unless it was handled before.
     *
     * @throws UnreadableEvent when it is no event of this family
     * @throws RuntimeException the handler's, once every attempt has failed
     */
    @ActivateRequestContext
    public <T extends Event> void receive(ConsumerRecord<String, String> record, Class<T> family, Consumer<T> handler) {
        hear(record, family, heard -> handler.accept(family.cast(heard.event())));
    }

    /** The same, for a handler that keeps the event's id and time. */
    @ActivateRequestContext
    public void hear(ConsumerRecord<String, String> record, Class<? extends Event> family, Consumer<Heard> handler) {
        try {
            var type = header(record, "ce_type");
            var known = EventType.find(type);
            if (known.isEmpty()) {
                Log.infof("An event of a type that is not known here was left alone: %s", type);
                return;
            }
            var id = id(record);
            var event = read(record, known.get().asSubclass(family));
            handlePatiently(
                    type,
                    new Heard(
                            id, time(record), optionalHeader(record, "ce_actor").orElse(""), event),
                    handler);
        } catch (RuntimeException failure) {
            meters.counter("xingji.inbox.dead_letters", "topic", record.topic()).increment();
            Log.errorf(failure, "Dead letter on %s, offset %d", record.topic(), record.offset());
            throw failure;
        }
    }

    private void handlePatiently(String type, Heard heard, Consumer<Heard> handler) {
        for (var attempt = 1; ; attempt++) {
            try {
                handleOnce(type, heard, handler);
                return;
            } catch (RuntimeException failure) {
                if (attempt == attempts) {
                    throw failure;
                }
                Log.warnf("%s %s failed at attempt %d: %s", type, heard.id(), attempt, failure);
                LockSupport.parkNanos(
                        backoff.multipliedBy(1L << Math.min(attempt - 1, 5)).toNanos());
            }
        }
    }

    private void handleOnce(String type, Heard heard, Consumer<Heard> handler) {
        QuarkusTransaction.requiringNew().run(() -> {
            var isNew = entities.createNativeQuery(REGISTER)
                            .setParameter("id", heard.id())
                            .setParameter("type", type)
                            .setParameter("now", clock.now())
                            .executeUpdate()
                    == 1;
            if (isNew) {
                handler.accept(heard);
            }
        });
    }

    private static <T extends Event> T read(ConsumerRecord<String, String> record, Class<T> type) {
        try {
            return EventJson.read(record.value(), type);
        } catch (RuntimeException e) {
            throw new UnreadableEvent("The body is not a " + type.getSimpleName(), e);
        }
    }

    private static UUID id(ConsumerRecord<String, String> record) {
        try {
            return UUID.fromString(header(record, "ce_id"));
        } catch (IllegalArgumentException e) {
            throw new UnreadableEvent("The header ce_id is no UUID", e);
        }
    }

    private static Instant time(ConsumerRecord<String, String> record) {
        try {
            return Instant.parse(header(record, "ce_time"));
        } catch (DateTimeParseException e) {
            throw new UnreadableEvent("The header ce_time is no time", e);
        }
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        return optionalHeader(record, name)
                .orElseThrow(() -> new UnreadableEvent("The header " + name + " is missing"));
    }

    private static Optional<String> optionalHeader(ConsumerRecord<String, String> record, String name) {
        return Optional.ofNullable(record.headers().lastHeader(name))
                .map(header -> new String(header.value(), StandardCharsets.UTF_8));
    }
}
