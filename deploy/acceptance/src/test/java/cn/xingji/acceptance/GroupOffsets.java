package cn.xingji.acceptance;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** How far consumer groups have come. */
record GroupOffsets(String bootstrapServers) {

    /** Only while nobody of the group runs. */
    void toTheBeginning(String group) {
        try (var admin = admin()) {
            var beginning = committed(admin, group).keySet().stream()
                    .collect(Collectors.toMap(Function.identity(), _ -> new OffsetAndMetadata(0)));
            get(admin.alterConsumerGroupOffsets(group, beginning).all());
        }
    }

    boolean isAtTheEnd(String group) {
        try (var admin = admin()) {
            var committed = committed(admin, group);
            var ends = ends(admin, committed.keySet());
            return committed.entrySet().stream()
                    .allMatch(each -> each.getValue().offset() >= ends.get(each.getKey()));
        }
    }

    private static Map<TopicPartition, OffsetAndMetadata> committed(Admin admin, String group) {
        return get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
    }

    private static Map<TopicPartition, Long> ends(Admin admin, Collection<TopicPartition> partitions) {
        var latest = partitions.stream().collect(Collectors.toMap(Function.identity(), _ -> OffsetSpec.latest()));
        return get(admin.listOffsets(latest).all()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().offset()));
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
