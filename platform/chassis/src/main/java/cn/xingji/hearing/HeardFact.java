package cn.xingji.hearing;

import cn.xingji.events.Event;
import cn.xingji.events.EventJson;
import cn.xingji.events.EventType;
import cn.xingji.events.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A CloudEvent in binary mode, as one of our facts. */
final class HeardFact {
    private HeardFact() {}

    /**
     * What kind of fact this record holds; empty when a newer service invented it.
     *
     * @throws UnreadableEvent when it does not say
     */
    static Optional<Class<? extends Event>> kind(ConsumerRecord<String, String> record) {
        return EventType.find(header(record, "ce_type"));
    }

    /** @throws UnreadableEvent when it is no such fact, or none of its topic's */
    static Heard read(ConsumerRecord<String, String> record, Class<? extends Event> kind) {
        return new Heard(
                id(record),
                time(record),
                optionalHeader(record, "ce_actor").orElse(""),
                actorId(record),
                event(record, kind));
    }

    private static Event event(ConsumerRecord<String, String> record, Class<? extends Event> kind) {
        if (!Topic.of(kind).title().equals(record.topic())) {
            throw new UnreadableEvent("A %s does not belong on %s".formatted(kind.getSimpleName(), record.topic()));
        }
        try {
            return EventJson.read(record.value(), kind);
        } catch (RuntimeException e) {
            throw new UnreadableEvent("The body is not a " + kind.getSimpleName(), e);
        }
    }

    private static UUID id(ConsumerRecord<String, String> record) {
        try {
            return UUID.fromString(header(record, "ce_id"));
        } catch (IllegalArgumentException e) {
            throw new UnreadableEvent("The header ce_id is no UUID", e);
        }
    }

    private static Optional<UUID> actorId(ConsumerRecord<String, String> record) {
        try {
            return optionalHeader(record, "ce_actorid")
                    .filter(text -> !text.isBlank())
                    .map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            throw new UnreadableEvent("The header ce_actorid is no UUID", e);
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
