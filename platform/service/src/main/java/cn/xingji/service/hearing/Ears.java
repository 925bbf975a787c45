package cn.xingji.service.hearing;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
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

    private static final int LONGEST_BACKOFF = 5;

    private final List<Strand> strands;
    private final Inbox inbox;
    private final DeadLetters deadLetters;
    private final Set<String> topics;
    private final int attempts;
    private final Duration backoff;
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
        this.attempts = attempts;
        this.backoff = backoff;
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
        var left = strands.stream()
                .filter(strand -> strand.hears(heard.event()))
                .filter(strand -> !toldAt.isBefore(beginnings.get(strand)))
                .toList();
        for (var attempt = 1; !left.isEmpty(); attempt++) {
            left = failing(left, heard, record, attempt);
        }
    }

    /** Those that want to try again. */
    private List<Strand> failing(
            List<Strand> strands, Heard heard, ConsumerRecord<String, String> record, int attempt) {
        if (attempt > 1) {
            LockSupport.parkNanos(backoff.multipliedBy(1L << Math.min(attempt - 2, LONGEST_BACKOFF))
                    .toNanos());
        }
        var failing = new ArrayList<Strand>();
        for (var strand : strands) {
            try {
                inbox.once(strand, heard);
            } catch (RuntimeException failure) {
                if (attempt == attempts) {
                    deadLetters.add(record, strand.name(), failure);
                } else {
                    // what the fact says stays out of the log
                    Log.warnf(
                            "%s failed at attempt %d of %s %s: %s",
                            strand.name(), attempt, heard.event().getClass().getSimpleName(), heard.id(), failure);
                    failing.add(strand);
                }
            }
        }
        return failing;
    }

    private static void leaveAlone(ConsumerRecord<String, String> record) {
        Log.infof("A fact of a type that is not known here was left alone: %s", HeardFact.type(record));
    }
}
