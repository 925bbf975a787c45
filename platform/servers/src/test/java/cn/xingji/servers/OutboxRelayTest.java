package cn.xingji.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The relay as it runs locally: PostgreSQL, Kafka, Kafka Connect with Debezium, and the connector's own settings. */
class OutboxRelayTest {
    private static final String TOPIC = "audit-events";
    private static final int MEASURED = 200;
    /** Of signs that a settings file or a shell would trip over. */
    private static final String PASSWORD = "a \"quoted\" $1 \\ word";

    private static LocalPostgres postgres;
    private static LocalKafka kafka;
    private static LocalConnect connect;
    private static Connection database;
    private static KafkaConsumer<String, String> consumer;

    @BeforeAll
    static void start() throws Exception {
        var checkout = Checkout.find();
        var home = Files.createTempDirectory(checkout.root().resolve("platform/servers/target"), "relay");
        var databasePort = Ports.free();
        postgres = new LocalPostgres(Cache.ofUser(), home.resolve("postgres"), databasePort);
        kafka = new LocalKafka(checkout, home, Ports.free(), Ports.free());
        connect = new LocalConnect(
                checkout,
                home,
                Ports.free(),
                kafka.bootstrapServers(),
                Map.of(
                        "XINGJI_DATABASE_HOST",
                        "localhost",
                        "XINGJI_DATABASE_PORT",
                        Integer.toString(databasePort),
                        "XINGJI_DATABASE_PASSWORD_AUDIT",
                        PASSWORD));
        postgres.start();
        postgres.createDatabase("audit", PASSWORD);
        kafka.start();
        kafka.createTopics(List.of(TOPIC), 3, Keeping.FOR_EVER);
        connect.start();
        database = DriverManager.getConnection(postgres.jdbcUrl("audit"), "audit", PASSWORD);
        try (var statement = database.createStatement()) {
            statement.execute(migration(checkout, "V0.1__outbox_inbox_idempotency.sql"));
        }
        connect.register("outbox-audit", checkout.connector("audit"));
        Waiting.until("the connector", Duration.ofSeconds(60), () -> connect.isRunning("outbox-audit"));
        consumer = consumer();
    }

    @AfterAll
    static void stop() throws SQLException {
        consumer.close();
        database.close();
        connect.close();
        kafka.close();
        postgres.close();
    }

    @Test
    void a_row_becomes_a_cloud_event_on_its_topic_with_its_body_untouched() throws SQLException {
        var id = UUID.randomUUID();
        var key = UUID.randomUUID();

        tell(id, key, "{\"total\": 93.50, \"grade\": \"四星\"}");

        var event = awaitEvent(id);
        assertThat(event.topic()).isEqualTo(TOPIC);
        assertThat(event.key()).isEqualTo(key.toString());
        assertThat(event.value()).contains("93.50").contains("四星");
        assertThat(headers(event))
                .containsEntry("ce_id", id.toString())
                .containsEntry("ce_type", "cn.xingji.audit.AuditReported.v1")
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_source", "/xingji/audit-service")
                .containsEntry("ce_subject", key.toString())
                .containsEntry("ce_actor", "李娜")
                .containsEntry("ce_actorid", "0196f1a0-0000-7000-8000-000000000001")
                .containsEntry("content-type", "application/json")
                .containsEntry("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .containsKey("ce_time");
    }

    @Test
    void what_was_rolled_back_is_never_told() throws SQLException {
        var undone = UUID.randomUUID();
        var done = UUID.randomUUID();
        var key = UUID.randomUUID();

        database.setAutoCommit(false);
        tell(undone, key, "{}");
        database.rollback();
        database.setAutoCommit(true);
        tell(done, key, "{}");

        assertThat(headers(awaitFirst(key))).containsEntry("ce_id", done.toString());
    }

    @Test
    void an_event_reaches_its_consumer_within_milliseconds_of_the_commit() throws SQLException {
        var delays = new ArrayList<Long>();
        for (var i = 0; i < MEASURED; i++) {
            var id = UUID.randomUUID();
            tell(id, UUID.randomUUID(), "{}");
            var committed = System.nanoTime();
            awaitEvent(id);
            delays.add((System.nanoTime() - committed) / 1_000_000);
        }
        delays.sort(Long::compare);
        var median = delays.get(MEASURED / 2);
        System.out.printf(
                "commit to consumer over %d events: median %d ms, p95 %d ms, max %d ms%n",
                MEASURED, median, delays.get(MEASURED * 95 / 100), delays.getLast());
        assertThat(median).isLessThanOrEqualTo(150);
    }

    private static void tell(UUID id, UUID key, String payload) throws SQLException {
        try (var insert = database.prepareStatement("""
                insert into outbox_event (id, aggregatetype, aggregateid, type, payload, ce_specversion, ce_source,
                    ce_time, ce_subject, ce_actor, ce_actorid, content_type, traceparent, recorded_at)
                values (?, ?, ?, 'cn.xingji.audit.AuditReported.v1', cast(? as jsonb), '1.0', '/xingji/audit-service',
                    ?, ?, '李娜', '0196f1a0-0000-7000-8000-000000000001', 'application/json', '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01', ?)
                """)) {
            var now = Instant.now();
            insert.setObject(1, id);
            insert.setString(2, TOPIC);
            insert.setString(3, key.toString());
            insert.setString(4, payload);
            insert.setString(5, now.toString());
            insert.setString(6, key.toString());
            insert.setTimestamp(7, Timestamp.from(now));
            insert.executeUpdate();
        }
    }

    private static ConsumerRecord<String, String> awaitEvent(UUID id) {
        return await(event -> id.toString().equals(headers(event).get("ce_id")));
    }

    private static ConsumerRecord<String, String> awaitFirst(UUID key) {
        return await(event -> key.toString().equals(event.key()));
    }

    private static ConsumerRecord<String, String> await(Predicate<ConsumerRecord<String, String>> fits) {
        var giveUpAt = Instant.now().plusSeconds(30);
        while (Instant.now().isBefore(giveUpAt)) {
            for (var event : consumer.poll(Duration.ofMillis(100))) {
                if (fits.test(event)) {
                    return event;
                }
            }
        }
        throw new AssertionError("The event did not come");
    }

    private static Map<String, String> headers(ConsumerRecord<String, String> event) {
        var headers = new HashMap<String, String>();
        event.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return headers;
    }

    private static KafkaConsumer<String, String> consumer() {
        var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers(), "fetch.max.wait.ms", "50"),
                new StringDeserializer(),
                new StringDeserializer());
        var partitions = consumer.partitionsFor(TOPIC).stream()
                .map(info -> new TopicPartition(TOPIC, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer;
    }

    private static String migration(Checkout checkout, String name) throws IOException {
        return Files.readString(checkout.root()
                .resolve("platform/chassis/src/main/resources/db/chassis")
                .resolve(name));
    }
}
