package cn.xingji.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.xingji.servers.Checkout;
import cn.xingji.servers.Keeping;
import cn.xingji.servers.LocalKafka;
import cn.xingji.servers.Ports;
import cn.xingji.servers.Trouble;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Dead letters on a real broker. */
class ReplayTest {
    private static final String TOPIC = "audit-events";
    private static final String SERVICE = "scoring-service";
    private static final String DEAD_LETTERS = TOPIC + "." + SERVICE + ".dlq";

    private static LocalKafka kafka;

    @BeforeAll
    static void start() throws Exception {
        var checkout = Checkout.find();
        var home = Files.createTempDirectory(checkout.root().resolve("deploy/local/target"), "replay");
        kafka = new LocalKafka(checkout, home, Ports.free(), Ports.free());
        kafka.start();
        kafka.createTopics(List.of(TOPIC, DEAD_LETTERS), 1, Keeping.FOR_EVER);
    }

    @AfterAll
    static void stop() {
        kafka.close();
    }

    @Test
    void dead_letters_go_back_once_as_they_were() throws Exception {
        bury("first");
        bury("second");
        var replay = new Replay(kafka.bootstrapServers());

        assertThat(replay.replay(TOPIC, SERVICE)).isEqualTo(2);
        assertThat(replay.replay(TOPIC, SERVICE)).isZero();

        var back = onTopic(2);
        assertThat(back).extracting(ConsumerRecord::value).containsExactly("first", "second");
        assertThat(back).extracting(ConsumerRecord::key).containsOnly("case");
        assertThat(back)
                .allSatisfy(event -> assertThat(Arrays.stream(event.headers().toArray())
                                .map(header -> header.key() + "=" + new String(header.value(), StandardCharsets.UTF_8)))
                        .containsExactly(
                                "ce_id=id of " + event.value(),
                                "ce_type=cn.xingji.audit.AuditReported.v1",
                                "only-for=scoring-service.score-sheets"));
    }

    @Test
    void an_unknown_service_is_told_with_those_that_there_are() {
        assertThatExceptionOfType(Trouble.class)
                .isThrownBy(() -> new Replay(kafka.bootstrapServers()).run(List.of(TOPIC, "scores")))
                .withMessageContaining(SERVICE);
    }

    private static void bury(String value) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            var letter = new ProducerRecord<>(DEAD_LETTERS, "case", value);
            letter.headers()
                    .add("ce_id", ("id of " + value).getBytes(StandardCharsets.UTF_8))
                    .add("ce_type", "cn.xingji.audit.AuditReported.v1".getBytes(StandardCharsets.UTF_8))
                    .add("only-for", "scoring-service.before".getBytes(StandardCharsets.UTF_8))
                    .add("dead-letter-strand", "score-sheets".getBytes(StandardCharsets.UTF_8))
                    .add("dead-letter-reason", "refused".getBytes(StandardCharsets.UTF_8));
            producer.send(letter).get();
        }
    }

    private static List<ConsumerRecord<String, String>> onTopic(int count) {
        try (var consumer = consumer()) {
            var partition = List.of(new TopicPartition(TOPIC, 0));
            consumer.assign(partition);
            consumer.seekToBeginning(partition);
            var found = new ArrayList<ConsumerRecord<String, String>>();
            while (found.size() < count) {
                consumer.poll(Duration.ofSeconds(10)).forEach(found::add);
            }
            return found;
        }
    }

    private static KafkaConsumer<String, String> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers()),
                new StringDeserializer(),
                new StringDeserializer());
    }
}
