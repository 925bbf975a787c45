package cn.xingji.local;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xingji.servers.Checkout;
import cn.xingji.servers.Keeping;
import cn.xingji.servers.LocalKafka;
import cn.xingji.servers.Ports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a real broker was told to keep: by the launcher, and by what creates the topics beside Compose. */
class TopicsTest {
    private static final String FACTS = "audit-events";
    private static final String DEAD_LETTERS = "audit-events.audit-service.dlq";

    private static Checkout checkout;
    private static Path home;
    private static LocalKafka kafka;
    private static Admin admin;

    @BeforeAll
    static void start() throws Exception {
        checkout = Checkout.find();
        home = Files.createTempDirectory(checkout.root().resolve("deploy/local/target"), "topics");
        kafka = new LocalKafka(checkout, home, Ports.free(), Ports.free());
        kafka.start();
        admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
    }

    @AfterAll
    static void stop() {
        admin.close();
        kafka.close();
    }

    @Test
    void the_launcher_s_topics_keep_facts_for_ever_and_dead_letters_for_thirty_days() throws Exception {
        kafka.createTopics(List.of("scoring-events"), 3, Keeping.FOR_EVER);
        kafka.createTopics(List.of("scoring-events.audit-service.dlq"), 1, Keeping.THIRTY_DAYS);

        keepsEverything("scoring-events");
        keepsThirtyDays("scoring-events.audit-service.dlq");
        assertThat(partitions("scoring-events")).isEqualTo(3);
    }

    @Test
    void the_launcher_sets_a_topic_right_that_would_lose_facts() throws Exception {
        given("certificate-events", Map.of("cleanup.policy", "compact", "retention.ms", "60000"));

        kafka.createTopics(List.of("certificate-events"), 3, Keeping.FOR_EVER);

        keepsEverything("certificate-events");
        assertThat(partitions("certificate-events")).isEqualTo(1);
    }

    @Test
    void compose_creates_and_sets_right_the_same() throws Exception {
        given(FACTS, Map.of("cleanup.policy", "compact,delete", "retention.bytes", "1000000"));

        topicsOfCompose();

        keepsEverything(FACTS);
        keepsThirtyDays(DEAD_LETTERS);
    }

    private static void given(String topic, Map<String, String> settings) throws Exception {
        var created = new NewTopic(topic, Optional.of(1), Optional.empty()).configs(settings);
        admin.createTopics(List.of(created)).all().get();
    }

    /** The job of the Compose file, with Kafka's own commands as its image has them. */
    private static void topicsOfCompose() throws Exception {
        command("kafka-topics.sh", "org.apache.kafka.tools.TopicCommand");
        command("kafka-configs.sh", "kafka.admin.ConfigCommand");
        var job = new ProcessBuilder(
                        "bash",
                        checkout.root().resolve("deploy/compose/topics.sh").toString())
                .inheritIO();
        job.environment()
                .putAll(Map.of(
                        "KAFKA_HOME",
                        home.toString(),
                        "KAFKA",
                        kafka.bootstrapServers(),
                        "SERVICES",
                        "audit",
                        "PARTITIONS",
                        "3"));
        var process = job.start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    private static void command(String name, String mainClass) throws Exception {
        var bin = Files.createDirectories(home.resolve("bin"));
        var java = Path.of(System.getProperty("java.home"), "bin/java");
        var libraries = checkout.root().resolve("platform/servers/dist/target/kafka");
        var script = Files.writeString(
                bin.resolve(name), "#!/bin/sh\nexec %s -cp '%s/*' %s \"$@\"\n".formatted(java, libraries, mainClass));
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void keepsEverything(String topic) throws Exception {
        assertThat(settings(topic))
                .isEqualTo(Map.of("cleanup.policy", "delete", "retention.ms", "-1", "retention.bytes", "-1"));
    }

    private static void keepsThirtyDays(String topic) throws Exception {
        assertThat(settings(topic))
                .isEqualTo(Map.of("cleanup.policy", "delete", "retention.ms", "2592000000", "retention.bytes", "-1"));
    }

    private static Map<String, String> settings(String topic) throws Exception {
        var asked = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        Config told = admin.describeConfigs(List.of(asked)).all().get().get(asked);
        var settings = new HashMap<String, String>();
        for (var name : Keeping.FOR_EVER.settings().keySet()) {
            settings.put(name, told.get(name).value());
        }
        return settings;
    }

    private static int partitions(String topic) throws Exception {
        return admin.describeTopics(List.of(topic))
                .allTopicNames()
                .get()
                .get(topic)
                .partitions()
                .size();
    }
}
