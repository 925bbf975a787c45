package cn.xingji.journey;

import cn.xingji.events.Event;
import cn.xingji.events.EventJson;
import cn.xingji.events.EventType;
import cn.xingji.events.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Sees every event that the services tell from the moment it is opened, and waits on them instead of on time. */
public final class EventWatch implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration GLANCE = Duration.ofMillis(50);

    private final KafkaConsumer<String, String> consumer;
    private final List<Event> seen = new ArrayList<>();

    public EventWatch(Addresses addresses) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", addresses.kafka(),
                        "enable.auto.commit", "false",
                        "fetch.max.wait.ms", "50"),
                new StringDeserializer(),
                new StringDeserializer());
        var partitions = Arrays.stream(Topic.values())
                .flatMap(topic -> consumer.partitionsFor(topic.title()).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /**
     * The first event of this kind that fits, already seen or still to come.
     *
     * @throws IllegalStateException when it does not come in time
     */
    public <T extends Event> T await(Class<T> type, Predicate<T> fits) {
        var giveUpAt = Instant.now().plus(PATIENCE);
        while (true) {
            var found = all(type).stream().filter(fits).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            if (Instant.now().isAfter(giveUpAt)) {
                throw new IllegalStateException("No " + type.getSimpleName() + " came within " + PATIENCE.toSeconds()
                        + " s; seen: " + seen.stream().map(EventType::of).toList());
            }
            look();
        }
    }

    /** All events of this kind seen so far. */
    public <T extends Event> List<T> all(Class<T> type) {
        return seen.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** Takes in what has come since the last look. */
    public void look() {
        consumer.poll(GLANCE).forEach(record -> seen.add(read(record)));
    }

    @Override
    public void close() {
        consumer.close();
    }

    private static Event read(ConsumerRecord<String, String> record) {
        var name = new String(record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
        var type = EventType.find(name).orElseThrow(() -> new IllegalStateException("Unknown event " + name));
        return EventJson.read(record.value(), type);
    }
}
