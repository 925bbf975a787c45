package cn.xingji.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;

/** One Kafka broker in KRaft mode, as a process of its own. */
public final class LocalKafka extends ProcessPart {
    public static final String CLUSTER_ID = "xingji-local-kafka-001";

    static final List<String> QUIET =
            List.of("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn", "-Dlog4j2.disableJmx=true");

    private final Checkout checkout;
    private final int port;
    private final int controllerPort;

    public LocalKafka(Checkout checkout, Path home, int port, int controllerPort) {
        super(home, "kafka", List.of(port, controllerPort), Duration.ofSeconds(60));
        this.checkout = checkout;
        this.port = port;
        this.controllerPort = controllerPort;
    }

    @Override
    protected List<String> command() {
        var settings = settings();
        if (!Files.exists(home().resolve("kafka/meta.properties"))) {
            format(settings);
        }
        return java("320m").mainClass(checkout.kafkaLibraries() + "/*", "kafka.Kafka", settings.toString());
    }

    public String bootstrapServers() {
        return "localhost:" + port;
    }

    /** Creates these topics, unless they are there, and has all of them keep what is told on them that long. */
    public void createTopics(Collection<String> names, int partitions, Keeping keeping) {
        var topics = names.stream()
                .map(name -> new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(keeping.settings()))
                .toList();
        try (var admin = admin()) {
            admin.createTopics(topics).values().values().forEach(LocalKafka::awaitTopic);
            awaitTopic(
                    admin.incrementalAlterConfigs(corrections(names, keeping)).all());
        }
    }

    private static Map<ConfigResource, Collection<AlterConfigOp>> corrections(
            Collection<String> names, Keeping keeping) {
        var settings = keeping.settings().entrySet().stream()
                .map(setting -> new AlterConfigOp(
                        new ConfigEntry(setting.getKey(), setting.getValue()), AlterConfigOp.OpType.SET))
                .toList();
        return names.stream()
                .collect(Collectors.toMap(name -> new ConfigResource(ConfigResource.Type.TOPIC, name), _ -> settings));
    }

    private static void awaitTopic(KafkaFuture<Void> asked) {
        try {
            asked.get(30, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new Trouble(
                        "A topic could not be created: " + e.getCause().getMessage());
            }
        } catch (TimeoutException e) {
            throw new Trouble("A topic could not be created within 30 s");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted");
        }
    }

    private void format(Path settings) {
        var command = java("256m")
                .mainClass(
                        checkout.kafkaLibraries() + "/*",
                        "kafka.tools.StorageTool",
                        "format",
                        "-t",
                        CLUSTER_ID,
                        "-c",
                        settings.toString());
        Child.start("kafka-format", home(), Map.of(), command).awaitEnd(Duration.ofSeconds(60));
    }

    /** Its server properties. */
    public String properties() {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@localhost:%2$d
                listeners=PLAINTEXT://localhost:%1$d,CONTROLLER://localhost:%2$d
                advertised.listeners=PLAINTEXT://localhost:%1$d
                controller.listener.names=CONTROLLER
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                log.dirs=%3$s
                num.partitions=1
                auto.create.topics.enable=false
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=5
                transaction.state.log.replication.factor=1
                transaction.state.log.num.partitions=5
                transaction.state.log.min.isr=1
                group.initial.rebalance.delay.ms=0
                num.network.threads=2
                num.io.threads=2
                log.cleaner.dedupe.buffer.size=8388608
                """.formatted(port, controllerPort, home().resolve("kafka"));
    }

    private Path settings() {
        try {
            Files.createDirectories(home().resolve("run"));
            return Files.writeString(home().resolve("run/kafka.properties"), properties());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean isHealthy() {
        if (Ports.isFree(port)) {
            return false;
        }
        try (var admin = admin()) {
            return !admin.describeCluster().nodes().get(5, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", bootstrapServers()));
    }

    private Java java(String heap) {
        return new Java(home(), heap).with(QUIET);
    }
}
