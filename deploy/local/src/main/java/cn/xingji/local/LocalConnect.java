package cn.xingji.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Kafka Connect with Debezium: it relays the services' outboxes. */
public final class LocalConnect implements Part {
    private final Checkout checkout;
    private final Path home;
    private final int port;
    private final String bootstrapServers;
    private final AtomicReference<Child> running = new AtomicReference<>();

    public LocalConnect(Checkout checkout, Path home, int port, String bootstrapServers) {
        this.checkout = checkout;
        this.home = home;
        this.port = port;
        this.bootstrapServers = bootstrapServers;
    }

    @Override
    public String name() {
        return "kafka-connect";
    }

    @Override
    public List<Integer> ports() {
        return List.of(port);
    }

    @Override
    public void start() {
        var command = Java.mainClass(
                "320m",
                checkout.kafkaLibraries(),
                LocalKafka.quiet(),
                "org.apache.kafka.connect.cli.ConnectDistributed",
                settings().toString());
        running.set(Child.start(name(), home, Map.of(), command)
                .awaitHealthy(Duration.ofSeconds(90), () -> Http.answers(address("/connectors"))));
    }

    /**
     * Registers a connector, or brings a registered one up to date.
     *
     * @param settings its configuration, in which {@code ${name}} stands for a variable
     */
    public void register(String connector, Path settings, Map<String, String> variables) {
        try {
            var text = Files.readString(settings);
            for (var variable : variables.entrySet()) {
                text = text.replace("${" + variable.getKey() + "}", variable.getValue());
            }
            var answer = Http.putJson(address("/connectors/" + connector + "/config"), text);
            if (answer.statusCode() / 100 != 2) {
                throw new Trouble("Connector " + connector + " was refused: " + answer.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether this connector and its task run. */
    public boolean isRunning(String connector) {
        try {
            var status = Http.get(address("/connectors/" + connector + "/status"));
            return status.statusCode() == 200 && status.body().split("\"RUNNING\"", -1).length == 3;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        Optional.ofNullable(running.getAndSet(null)).ifPresent(child -> child.stop(Duration.ofSeconds(20)));
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    private Path settings() {
        var text = """
                bootstrap.servers=%1$s
                group.id=xingji-connect
                listeners=http://localhost:%2$d
                plugin.discovery=service_load
                exactly.once.source.support=enabled
                key.converter=org.apache.kafka.connect.storage.StringConverter
                value.converter=org.apache.kafka.connect.storage.StringConverter
                header.converter=org.apache.kafka.connect.storage.StringConverter
                config.storage.topic=connect-configs
                offset.storage.topic=connect-offsets
                status.storage.topic=connect-status
                config.storage.replication.factor=1
                offset.storage.replication.factor=1
                offset.storage.partitions=5
                status.storage.replication.factor=1
                status.storage.partitions=2
                offset.flush.interval.ms=5000
                """.formatted(bootstrapServers, port);
        try {
            Files.createDirectories(home.resolve("run"));
            return Files.writeString(home.resolve("run/connect.properties"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
