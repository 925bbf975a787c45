package cn.xingji.hearing;

import cn.xingji.rules.Refused;
import io.quarkus.logging.Log;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where this service's dead letters lie, on the broker, for thirty days. */
@ApplicationScoped
class Shelf {
    /** The newest of each topic: who has more has another trouble than finding one. */
    private static final long MOST_OF_A_TOPIC = 200;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Hearing hearing;
    private final Places places;
    private final Map<String, Object> broker;
    private final String service;

    Shelf(
            Hearing hearing,
            Places places,
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.hearing = hearing;
        this.places = places;
        this.broker = broker;
        this.service = service;
    }

    /** The latest first. */
    List<DeadLetter> letters() {
        try (var consumer = consumer()) {
            var shelves = hearing.strands().stream()
                    .map(Strand::topics)
                    .flatMap(Collection::stream)
                    .distinct()
                    .map(topic -> new TopicPartition(topic + "." + service + ".dlq", 0))
                    .toList();
            return letters(consumer, shelves).stream()
                    .sorted(Comparator.comparing(DeadLetter::at).reversed())
                    .toList();
        } catch (KafkaException silent) {
            Log.warnf("The dead letters could not be read: %s", silent);
            throw Refused.unavailable("dead-letters.not-readable");
        }
    }

    private List<DeadLetter> letters(KafkaConsumer<String, String> consumer, List<TopicPartition> shelves) {
        var ends = consumer.endOffsets(shelves);
        var beginnings = consumer.beginningOffsets(shelves);
        var broughtBack = places.broughtBack();
        consumer.assign(shelves);
        shelves.forEach(
                shelf -> consumer.seek(shelf, Math.max(beginnings.get(shelf), ends.get(shelf) - MOST_OF_A_TOPIC)));
        var letters = new ArrayList<DeadLetter>();
        while (shelves.stream().anyMatch(shelf -> consumer.position(shelf) < ends.get(shelf))) {
            var heard = consumer.poll(PATIENCE);
            if (heard.isEmpty()) {
                throw new TimeoutException("The broker fell silent");
            }
            for (var letter : heard) {
                var shelf = new TopicPartition(letter.topic(), letter.partition());
                letters.add(DeadLetter.of(letter, letter.offset() < broughtBack.getOrDefault(shelf, 0L)));
            }
        }
        return letters;
    }

    private KafkaConsumer<String, String> consumer() {
        var settings = new HashMap<>(broker);
        settings.keySet().retainAll(ConsumerConfig.configNames());
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, Math.toIntExact(PATIENCE.toMillis()));
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    }
}
