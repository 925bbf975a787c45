package cn.xingji.hearing;

import io.opentelemetry.context.Context;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.reactive.messaging.TracingMetadata;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Message;

/**
 * Lets each strand hear for itself, from the service's start to its end: one fact after the other, in a consumer group
 * of its own, so that none waits for what another cannot digest.
 */
@ApplicationScoped
public class Ears {
    /** Once dead letters can be sent, and before anything is told. */
    private static final int READY = Interceptor.Priority.APPLICATION;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LAST_FACT = Duration.ofSeconds(8);

    private final Hearing hearing;
    private final Inbox inbox;
    private final Places places;
    private final Feed feed;
    private final Patience patience;
    private final DeadLetters deadLetters;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("strand-", 0).factory());
    private final List<Cancellable> open = new CopyOnWriteArrayList<>();

    Ears(Hearing hearing, Inbox inbox, Places places, Feed feed, Patience patience, DeadLetters deadLetters) {
        this.hearing = hearing;
        this.inbox = inbox;
        this.places = places;
        this.feed = feed;
        this.patience = patience;
        this.deadLetters = deadLetters;
    }

    void begin(@Observes @Priority(READY) StartupEvent starting) {
        for (var strand : hearing.strands()) {
            var ear = new Ear(strand, inbox.beginningOf(strand), inbox, patience, deadLetters);
            open.add(atItsPlace(strand)
                    .onItem()
                    .transformToMulti(_ -> feed.of(strand))
                    .onItem()
                    .transformToUniAndConcatenate(message -> heard(ear, message))
                    .subscribe()
                    .with(_ -> {}, failure -> Log.errorf(failure, "%s hears no more", strand.name())));
        }
    }

    /** What is being heard is heard to its end; all else comes again after the next start. */
    void end(@Observes ShutdownEvent stopping) throws InterruptedException {
        open.forEach(Cancellable::cancel);
        threads.shutdown();
        if (!threads.awaitTermination(LAST_FACT.toMillis(), TimeUnit.MILLISECONDS)) {
            Log.warn("A fact was still being heard");
        }
    }

    private Uni<Void> atItsPlace(Strand strand) {
        if (!inbox.inheritsPlace(strand)) {
            return Uni.createFrom().voidItem();
        }
        return Uni.createFrom()
                .voidItem()
                .emitOn(threads)
                .invoke(() -> {
                    places.inherit(strand);
                    inbox.hasItsPlace(strand);
                })
                .onFailure()
                .invoke(failure -> Log.warnf("%s does not begin yet: %s", strand.name(), failure))
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely();
    }

    private Uni<Void> heard(Ear ear, Message<?> message) {
        return Uni.createFrom()
                .item(message)
                .emitOn(threads)
                .invoke(each -> hear(ear, each))
                .onItemOrFailure()
                .transformToUni((_, failure) ->
                        Uni.createFrom().completionStage(failure == null ? message.ack() : message.nack(failure)));
    }

    @ActivateRequestContext
    void hear(Ear ear, Message<?> message) {
        var told = TracingMetadata.fromMessage(message)
                .map(TracingMetadata::getCurrentContext)
                .orElseGet(Context::current);
        try (var _ = told.makeCurrent()) {
            ear.hear(record(message));
        }
    }

    @SuppressWarnings("unchecked") // the deserializers of the service's settings
    private static ConsumerRecord<String, String> record(Message<?> message) {
        return message.getMetadata(IncomingKafkaRecordMetadata.class)
                .orElseThrow()
                .getRecord();
    }
}
