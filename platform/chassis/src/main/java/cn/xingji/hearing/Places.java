package cn.xingji.hearing;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownMemberIdException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How far each strand has come in its topics: it is a consumer group of its own, and the broker keeps its place. */
@ApplicationScoped
public class Places {
    private final Map<String, Object> broker;
    private final String service;

    Places(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "mp.messaging.connector.smallrye-kafka.group.id") String service) {
        this.broker = broker;
        this.service = service;
    }

    /** The strand's consumer group. */
    String group(Strand strand) {
        return service + "." + strand.name();
    }

    /** Below which offset the strand has heard everything, for each partition where the broker knows it. */
    public Map<TopicPartition, Long> of(Strand strand) {
        return offsets(group(strand));
    }

    private Map<TopicPartition, Long> offsets(String group) {
        try (var admin = admin()) {
            return committed(admin, group).entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, place -> place.getValue().offset()));
        }
    }

    /** Below which offset dead letters were brought back, for each partition of theirs. */
    Map<TopicPartition, Long> broughtBack() {
        return offsets("xingji-replay");
    }

    /** Lets the strand begin where the group of the whole service had come to, from which it heard before. */
    void inherit(Strand strand) {
        try (var admin = admin()) {
            if (committed(admin, group(strand)).isEmpty()) {
                var places = new HashMap<>(committed(admin, service));
                places.keySet().removeIf(partition -> !strand.topics().contains(partition.topic()));
                if (!places.isEmpty()) {
                    get(admin.alterConsumerGroupOffsets(group(strand), places).all());
                }
            }
        } catch (UnknownMemberIdException _) {
            // another instance hears already: it has done this
        }
    }

    private static Map<TopicPartition, OffsetAndMetadata> committed(Admin admin, String group) {
        return get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
    }

    private Admin admin() {
        var settings = new HashMap<>(broker);
        settings.keySet().retainAll(AdminClientConfig.configNames());
        return Admin.create(settings);
    }

    private static <T> T get(KafkaFuture<T> asked) {
        try {
            return asked.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
