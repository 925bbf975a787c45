package cn.xingji.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xingji.events.AuditEvent.DocumentReviewPassed;
import cn.xingji.events.ScoringEvent.ScoreSheetOpened;
import cn.xingji.testing.RealStack;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** A strand that heard with its service's others takes over how far they had come. */
@QuarkusTest
@RealStack
class PlacesTest {
    private static final TopicPartition AUDITS = new TopicPartition("audit-events", 0);
    private static final TopicPartition SCORES = new TopicPartition("scoring-events", 0);

    private final Places places;
    private final String broker;
    private final Strand strand = Strand.strand("heir-" + UUID.randomUUID()).on(DocumentReviewPassed.class, _ -> {});

    PlacesTest(Places places, @ConfigProperty(name = "kafka.bootstrap.servers") String broker) {
        this.places = places;
        this.broker = broker;
    }

    @Test
    void a_strand_begins_where_the_group_of_the_service_had_come_to_in_its_own_topics() throws Exception {
        theServiceHadComeTo(Map.of(AUDITS, 41L, SCORES, 7L));

        places.inherit(strand);

        assertThat(places.of(strand)).isEqualTo(Map.of(AUDITS, 41L));
    }

    @Test
    void a_strand_that_has_a_place_keeps_it() throws Exception {
        theServiceHadComeTo(Map.of(AUDITS, 41L));
        places.inherit(strand);
        theServiceHadComeTo(Map.of(AUDITS, 12L));

        places.inherit(strand.on(ScoreSheetOpened.class, _ -> {}));

        assertThat(places.of(strand)).isEqualTo(Map.of(AUDITS, 41L));
    }

    private void theServiceHadComeTo(Map<TopicPartition, Long> offsets) throws Exception {
        var committed = new HashMap<TopicPartition, OffsetAndMetadata>();
        offsets.forEach((partition, offset) -> committed.put(partition, new OffsetAndMetadata(offset)));
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker))) {
            admin.alterConsumerGroupOffsets("service-test", committed).all().get();
        }
    }
}
