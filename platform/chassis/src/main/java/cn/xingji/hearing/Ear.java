package cn.xingji.hearing;

import io.quarkus.logging.Log;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Hands one strand what it hears. A fact that fails is tried again a few times; what still fails becomes the strand's
 * dead letter, from where {@code ./xingji replay} brings it back.
 */
final class Ear {
    /** On a fact that was brought back: the service and the strand that it is for, all others have it. */
    private static final String ONLY_FOR = "only-for";

    private final Strand strand;
    private final Instant beginning;
    private final Inbox inbox;
    private final Patience patience;
    private final DeadLetters deadLetters;

    Ear(Strand strand, Instant beginning, Inbox inbox, Patience patience, DeadLetters deadLetters) {
        this.strand = strand;
        this.beginning = beginning;
        this.inbox = inbox;
        this.patience = patience;
        this.deadLetters = deadLetters;
    }

    void hear(ConsumerRecord<String, String> record) {
        try {
            concerning(record).ifPresent(heard -> patience.with(() -> attempt(heard, record)));
        } catch (RuntimeException failure) {
            deadLetters.add(record, strand, failure);
        }
    }

    private void attempt(Heard heard, ConsumerRecord<String, String> record) {
        try {
            inbox.once(strand, heard, record);
        } catch (RuntimeException failure) {
            // what the fact says stays out of the log
            Log.warnf(
                    "%s failed at %s %s: %s",
                    strand.name(), heard.event().getClass().getSimpleName(), heard.id(), failure);
            throw failure;
        }
    }

    private Optional<Heard> concerning(ConsumerRecord<String, String> record) {
        var isForOthers = Optional.ofNullable(record.headers().lastHeader(ONLY_FOR))
                .map(header -> new String(header.value(), StandardCharsets.UTF_8))
                .filter(hearer -> !hearer.equals(deadLetters.hearer(strand)))
                .isPresent();
        if (isForOthers || Instant.ofEpochMilli(record.timestamp()).isBefore(beginning)) {
            return Optional.empty();
        }
        return HeardFact.kind(record).filter(strand::hears).map(kind -> HeardFact.read(record, kind));
    }
}
