package cn.xingji.acceptance;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** How far consumer groups have come. */
record GroupOffsets(String bootstrapServers) {

    /** The groups of these services' strands. */
    List<String> ofServices(List<String> services) {
        try (var admin = admin()) {
            return get(admin.listGroups().all()).stream()
                    .map(GroupListing::groupId)
                    .filter(group -> services.stream().anyMatch(service -> group.startsWith(service + ".")))
                    .toList();
        }
    }

    /**
     * Lets a group, of which nobody runs, begin again.
     *
     * @return how far it had come
     */
    Map<TopicPartition, OffsetAndMetadata> toTheBeginning(String group) {
        try (var admin = admin()) {
            var before = committed(admin, group);
            var beginning = before.keySet().stream()
                    .collect(Collectors.toMap(Function.identity(), _ -> new OffsetAndMetadata(0)));
            // a strand that has heard nothing yet stands at the beginning
            if (!beginning.isEmpty()) {
                get(admin.alterConsumerGroupOffsets(group, beginning).all());
            }
            return before;
        }
    }

    /** A topic's own end is further: the relay's transactions leave marks there that nobody hears. */
    boolean hasComeTo(String group, Map<TopicPartition, OffsetAndMetadata> offsets) {
        try (var admin = admin()) {
            var now = committed(admin, group);
            return offsets.entrySet().stream()
                    .allMatch(each ->
                            now.get(each.getKey()).offset() >= each.getValue().offset());
        }
    }

    /** How many dead letters there are. */
    long deadLetters() {
        try (var admin = admin()) {
            var topics = get(admin.listTopics().names()).stream()
                    .filter(topic -> topic.endsWith(".dlq"))
                    .toList();
            var ends = get(admin.describeTopics(topics).allTopicNames()).values().stream()
                    .flatMap(topic -> topic.partitions().stream()
                            .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                    .collect(Collectors.toMap(Function.identity(), _ -> OffsetSpec.latest()));
            return get(admin.listOffsets(ends).all()).values().stream()
                    .mapToLong(ListOffsetsResult.ListOffsetsResultInfo::offset)
                    .sum();
        }
    }

    private static Map<TopicPartition, OffsetAndMetadata> committed(Admin admin, String group) {
        return get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }

    private static <T> T get(KafkaFuture<T> asked) {
        try {
            return asked.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
