package cn.xingji.hearing;

import cn.xingji.events.EventType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * That a strand could not handle a fact, without what the fact or the failure said: both may name people.
 *
 * @param topic where the fact was told
 * @param offset where on that topic
 * @param type the fact's kind; empty when it is none that is known
 * @param at when it was given up
 * @param error the failure's class
 * @param broughtBack whether {@code ./xingji replay} has put it back on its topic
 */
public record DeadLetter(
        String topic,
        String offset,
        String strand,
        Optional<String> type,
        Instant at,
        String error,
        boolean broughtBack) {
    static DeadLetter of(ConsumerRecord<String, String> letter, boolean broughtBack) {
        return new DeadLetter(
                header(letter, "dead-letter-topic"),
                header(letter, "dead-letter-offset"),
                header(letter, "dead-letter-strand"),
                EventType.find(header(letter, "ce_type")).map(Class::getSimpleName),
                Instant.ofEpochMilli(letter.timestamp()),
                header(letter, "dead-letter-exception-class-name"),
                broughtBack);
    }

    private static String header(ConsumerRecord<String, String> letter, String name) {
        return Optional.ofNullable(letter.headers().lastHeader(name))
                .map(header -> new String(header.value(), StandardCharsets.UTF_8))
                .orElse("");
    }
}
