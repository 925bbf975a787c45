package cn.xingji.testing;

import cn.xingji.events.Event;
import cn.xingji.events.EventJson;
import cn.xingji.events.EventType;
import cn.xingji.events.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.eclipse.microprofile.config.ConfigProvider;

/** Tells the service under test what other services would, exactly as the outbox relay does. */
public final class Facts {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Facts() {}

    /** Tells this fact as a new event; answers its id. */
    public static UUID tell(Event event) {
        return tell(event, "");
    }

    /** The same, of which this person was the cause. */
    public static UUID tell(Event event, String actor) {
        var id = UUID.randomUUID();
        send(id, event, actor);
        return id;
    }

    /** Tells this fact under an id that may have been told before, as a redelivery does. */
    public static void tellAgain(UUID id, Event event) {
        send(id, event, "");
    }

    private static void send(UUID id, Event event, String actor) {
        var record =
                new ProducerRecord<>(Topic.of(event).title(), event.subject().toString(), EventJson.write(event));
        header(record, "ce_id", id.toString());
        header(record, "ce_type", EventType.of(event));
        header(record, "ce_specversion", "1.0");
        header(record, "ce_source", "/xingji/test");
        header(record, "ce_time", "2026-06-01T00:00:00Z");
        header(record, "ce_actor", actor);
        header(record, "ce_actorid", "");
        header(record, "ce_subject", event.subject().toString());
        header(record, "content-type", "application/json");
        send(record);
    }

    /**
     * Tells this fact again to a service that has heard it and whose inbox has lost that; waits until these strands
     * have heard it, and have anew, which one that fails never has.
     *
     * @param strands all that hear it
     */
    public static void tellAfresh(UUID id, Event event, String... strands) {
        patiently().until(() -> Database.strandsThatHeard(id).containsAll(List.of(strands)));
        Database.forgetHearing(id);
        tellAgain(id, event);
        patiently().until(() -> Database.strandsThatHeard(id).containsAll(List.of(strands)));
    }

    private static ConditionFactory patiently() {
        return Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50));
    }

    /** The same fact as tomorrow's teller words it: with a code that was added later in this one's place. */
    public static <T extends Event> T withCode(T event, Enum<?> known, String later) {
        var json = EventJson.write(event).replace('"' + known.name() + '"', '"' + later + '"');
        return read(json, event);
    }

    /** Sends whatever this is, for what must end in the dead letters. */
    public static void send(ProducerRecord<String, String> record) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers(), "acks", "all"),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(record).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A service's dead letters of one topic, so far. */
    public static List<ConsumerRecord<String, String>> deadLetters(Topic topic, String service) {
        var partition = new TopicPartition(topic.title() + "." + service + ".dlq", 0);
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers()),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            var end = consumer.endOffsets(List.of(partition)).get(partition);
            var letters = new ArrayList<ConsumerRecord<String, String>>();
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(letters::add);
            }
            return letters;
        }
    }

    @SuppressWarnings("unchecked") // the class of a T
    private static <T extends Event> T read(String json, T like) {
        return EventJson.read(json, (Class<T>) like.getClass());
    }

    private static void header(ProducerRecord<String, String> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static String bootstrapServers() {
        return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    }
}
