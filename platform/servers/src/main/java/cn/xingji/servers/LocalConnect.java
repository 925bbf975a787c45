package cn.xingji.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Kafka Connect with Debezium: it relays the services' outboxes. */
public final class LocalConnect extends ProcessPart {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int REBALANCING = 409;
    private static final String FAILED = "\"FAILED\"";

    private final Checkout checkout;
    private final int port;
    private final String bootstrapServers;
    private final Map<String, String> environment;

    /** @param environment what the connectors' settings name as {@code ${env:NAME}} */
    public LocalConnect(
            Checkout checkout, Path home, int port, String bootstrapServers, Map<String, String> environment) {
        super(home, "kafka-connect", List.of(port), Duration.ofSeconds(90));
        this.checkout = checkout;
        this.port = port;
        this.bootstrapServers = bootstrapServers;
        this.environment = Map.copyOf(environment);
    }

    @Override
    public Map<String, String> environment() {
        return environment;
    }

    /** It answers, and no connector has failed. */
    @Override
    public boolean isHealthy() {
        try {
            var connectors = Http.get(address("/connectors?expand=status"));
            return connectors.statusCode() == 200 && !connectors.body().contains(FAILED);
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    protected List<String> command() {
        return new Java(home(), "320m")
                .with(LocalKafka.QUIET)
                .mainClass(
                        checkout.kafkaLibraries() + "/*",
                        "org.apache.kafka.connect.cli.ConnectDistributed",
                        settings().toString());
    }

    /** Registers a connector, or brings a registered one up to date, and starts it again if it had failed. */
    public void register(String connector, Path settings) {
        try {
            var text = Files.readString(settings);
            var address = address("/connectors/" + connector);
            // while the workers agree on an earlier change, Connect asks to come back
            Waiting.until(
                    "Kafka Connect", PATIENCE, () -> accepted(connector, Http.putJson(address + "/config", text)));
            if (status(connector).contains(FAILED)) {
                Http.post(address + "/restart?includeTasks=true&onlyFailed=true");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether this connector and its task run. */
    public boolean isRunning(String connector) {
        try {
            return status(connector).split("\"RUNNING\"", -1).length == 3;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static boolean accepted(String connector, HttpResponse<String> answer) {
        if (answer.statusCode() / 100 == 2) {
            return true;
        }
        if (answer.statusCode() == REBALANCING) {
            return false;
        }
        throw new Trouble("Connector " + connector + " was refused: " + answer.body());
    }

    private String status(String connector) throws IOException {
        var status = Http.get(address("/connectors/" + connector + "/status"));
        return status.statusCode() == 200 ? status.body() : "";
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    /** Its worker properties. */
    public String properties() {
        return """
                bootstrap.servers=%1$s
                group.id=xingji-connect
                listeners=http://localhost:%2$d
                plugin.discovery=service_load
                exactly.once.source.support=enabled
                config.providers=env
                config.providers.env.class=org.apache.kafka.common.config.provider.EnvVarConfigProvider
                config.providers.env.param.allowlist.pattern=XINGJI_DATABASE_.*
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
    }

    private Path settings() {
        try {
            Files.createDirectories(home().resolve("run"));
            return Files.writeString(home().resolve("run/connect.properties"), properties());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
