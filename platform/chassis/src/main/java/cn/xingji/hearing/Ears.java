package cn.xingji.hearing;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.faulttolerance.api.Guard;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Hands each fact to every strand that hears it. One that fails is tried again a few times, after the others; what
 * still fails becomes its dead letter, from where {@code ./xingji replay} brings it back.
 */
@ApplicationScoped
public class Ears {
    /** Before messages flow. */
    private static final int FIRST = 1;

    /** Of the first pause. */
    private static final int LONGEST_PAUSE = 32;

    private final List<Strand> strands;
    private final Inbox inbox;
    private final DeadLetters deadLetters;
    private final Set<String> topics;
    private final Guard patience;
    private final Map<Strand, Instant> beginnings = new HashMap<>();

    Ears(
            Hearing hearing,
            Inbox inbox,
            DeadLetters deadLetters,
            @ConfigProperty(name = "xingji.hears") Set<String> topics,
            @ConfigProperty(name = "xingji.inbox.attempts", defaultValue = "6") int attempts,
            @ConfigProperty(name = "xingji.inbox.backoff", defaultValue = "200ms") Duration backoff) {
        this.strands = hearing.strands();
        this.inbox = inbox;
        this.deadLetters = deadLetters;
        this.topics = Set.copyOf(topics);
        this.patience = patience(attempts, backoff);
    }

    void begin(@Observes @Priority(FIRST) StartupEvent starting) {
        var wanted =
                strands.stream().flatMap(strand -> strand.topics().stream()).collect(Collectors.toSet());
        if (!wanted.equals(topics)) {
            throw new IllegalStateException("xingji.hears names %s, the strands hear %s".formatted(topics, wanted));
        }
        strands.forEach(strand -> beginnings.put(strand, inbox.beginningOf(strand)));
    }

    @Incoming("facts")
    @Blocking
    @ActivateRequestContext
    void hear(ConsumerRecord<String, String> record) {
        try {
            HeardFact.in(record).ifPresentOrElse(heard -> tell(heard, record), () -> leaveAlone(record));
        } catch (UnreadableEvent unreadable) {
            deadLetters.add(record, "", unreadable);
        }
    }

    private void tell(Heard heard, ConsumerRecord<String, String> record) {
        var toldAt = Instant.ofEpochMilli(record.timestamp());
        var hearers = strands.stream()
                .filter(strand -> strand.hears(heard.event()))
                .filter(strand -> !toldAt.isBefore(beginnings.get(strand)))
                .toList();
        var telling = new Telling(inbox, heard, hearers);
        try {
            patience.get(telling::round, Telling.class);
        } catch (StrandsFailed failed) {
            failed.failures().forEach((strand, failure) -> deadLetters.add(record, strand.name(), failure));
        }
    }

    /** A round comes twice as long after the last one as that one after the one before. */
    private static Guard patience(int attempts, Duration backoff) {
        return Guard.create()
                .withDescription("hearing")
                .withRetry()
                .maxRetries(attempts - 1)
                .delay(backoff.toMillis(), ChronoUnit.MILLIS)
                // strands may be slow: only the rounds count
                .maxDuration(0, ChronoUnit.MILLIS)
                .jitter(0, ChronoUnit.MILLIS)
                .retryOn(StrandsFailed.class)
                .withExponentialBackoff()
                .maxDelay(backoff.multipliedBy(LONGEST_PAUSE).toMillis(), ChronoUnit.MILLIS)
                .done()
                .done()
                .build();
    }

    private static void leaveAlone(ConsumerRecord<String, String> record) {
        Log.infof("A fact of a type that is not known here was left alone: %s", HeardFact.type(record));
    }
}
