package cn.xingji.local;

import cn.xingji.servers.Ports;
import cn.xingji.servers.Service;
import cn.xingji.servers.Trouble;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * {@code replay}: puts a service's dead letters back on the topic they came from, each once and only for the strand
 * that could not handle it.
 */
public record Replay(String bootstrapServers) {
    private static final String GROUP = "xingji-replay";
    private static final String ONLY_FOR = "only-for";

    Replay(Ports ports) {
        this("localhost:" + ports.kafka());
    }

    void run(List<String> arguments) {
        if (arguments.size() != 2) {
            throw new Trouble("Say which: ./xingji replay audit-events scoring-service");
        }
        known("topic", arguments.getFirst(), Service::topic);
        known("service", arguments.getLast(), Service::module);
        if (Ports.isFree(Ports.fromEnvironment().kafka())) {
            throw new Trouble("Kafka does not run here. ./xingji up starts it.");
        }
        var count = replay(arguments.getFirst(), arguments.getLast());
        System.out.printf("%d dead letters are back on %s%n", count, arguments.getFirst());
    }

    /** Replays what has not been replayed yet; answers how many. */
    public int replay(String topic, String service) {
        var partition = new TopicPartition(topic + "." + service + ".dlq", 0);
        try (var letters = consumer();
                var producer = producer()) {
            letters.assign(List.of(partition));
            var end = letters.endOffsets(List.of(partition)).get(partition);
            var sent = new ArrayList<Future<RecordMetadata>>();
            while (letters.position(partition) < end) {
                for (var letter : letters.poll(Duration.ofSeconds(1))) {
                    sent.add(producer.send(again(letter, topic, service)));
                }
            }
            for (var each : sent) {
                each.get();
            }
            letters.commitSync(Map.of(partition, new OffsetAndMetadata(letters.position(partition))));
            return sent.size();
        } catch (ExecutionException e) {
            throw new Trouble("Nothing is marked as replayed, Kafka refused: "
                    + e.getCause().getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted");
        }
    }

    private static void known(String what, String name, Function<Service, String> naming) {
        var names = Arrays.stream(Service.values()).map(naming).toList();
        if (!names.contains(name)) {
            throw new Trouble("There is no %s %s, but: %s".formatted(what, name, String.join(", ", names)));
        }
    }

    private static ProducerRecord<byte[], byte[]> again(
            ConsumerRecord<byte[], byte[]> letter, String topic, String service) {
        var again = new ProducerRecord<>(topic, letter.key(), letter.value());
        letter.headers().forEach(header -> {
            if (!header.key().startsWith("dead-letter-") && !header.key().equals(ONLY_FOR)) {
                again.headers().add(header);
            }
        });
        strand(letter)
                .map(strand -> (service + "." + strand).getBytes(StandardCharsets.UTF_8))
                .ifPresent(hearer -> again.headers().add(ONLY_FOR, hearer));
        return again;
    }

    /** Empty when no strand could read it, as long as they heard together. */
    private static Optional<String> strand(ConsumerRecord<byte[], byte[]> letter) {
        return Optional.ofNullable(letter.headers().lastHeader("dead-letter-strand"))
                .map(header -> new String(header.value(), StandardCharsets.UTF_8))
                .filter(strand -> !strand.isBlank());
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        var settings = new HashMap<String, Object>();
        settings.put("bootstrap.servers", bootstrapServers);
        settings.put("group.id", GROUP);
        settings.put("enable.auto.commit", "false");
        settings.put("auto.offset.reset", "earliest");
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private KafkaProducer<byte[], byte[]> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }
}
