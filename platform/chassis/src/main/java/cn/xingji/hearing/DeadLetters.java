package cn.xingji.hearing;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;

/** What a strand could not handle: on {@code <topic>.<service>.dlq}, as it came, with who failed and why. */
@ApplicationScoped
class DeadLetters {
    private final MutinyEmitter<String> emitter;
    private final MeterRegistry meters;
    private final String service;

    DeadLetters(
            @Channel("dead-letters") MutinyEmitter<String> emitter,
            MeterRegistry meters,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.emitter = emitter;
        this.meters = meters;
        this.service = service;
    }

    /**
     * Keeps this record; comes back when the broker has it.
     *
     * @param strand who failed
     */
    void add(ConsumerRecord<String, String> record, Strand strand, RuntimeException failure) {
        Log.errorf(failure, "Dead letter of %s on %s, offset %d", strand.name(), record.topic(), record.offset());
        meters.counter("xingji.inbox.dead_letters", "topic", record.topic(), "strand", strand.name())
                .increment();
        var headers = new RecordHeaders(record.headers());
        header(headers, "dead-letter-strand", strand.name());
        header(headers, "dead-letter-reason", Objects.toString(failure.getMessage(), failure.toString()));
        header(headers, "dead-letter-exception-class-name", failure.getClass().getName());
        header(headers, "dead-letter-topic", record.topic());
        header(headers, "dead-letter-offset", Long.toString(record.offset()));
        emitter.sendMessageAndAwait(Message.of(record.value())
                .addMetadata(OutgoingKafkaRecordMetadata.<String>builder()
                        .withTopic(record.topic() + "." + service + ".dlq")
                        .withKey(record.key())
                        .withHeaders(headers)
                        .build()));
    }

    /** What its dead letters are brought back under. */
    String hearer(Strand strand) {
        return service + "." + strand.name();
    }

    private static void header(RecordHeaders headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
