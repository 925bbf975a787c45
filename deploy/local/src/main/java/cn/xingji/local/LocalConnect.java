package cn.xingji.local;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Kafka Connect with Debezium: it relays the services' outboxes. */
public final class LocalConnect extends ProcessPart {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([\\w.]+)}");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int REBALANCING = 409;
    private static final String FAILED = "\"FAILED\"";

    private final Checkout checkout;
    private final int port;
    private final String bootstrapServers;

    public LocalConnect(Checkout checkout, Path home, int port, String bootstrapServers) {
        super(home, "kafka-connect", List.of(port), Duration.ofSeconds(90));
        this.checkout = checkout;
        this.port = port;
        this.bootstrapServers = bootstrapServers;
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
    List<String> command() {
        return new Java(home(), "320m")
                .with(LocalKafka.QUIET)
                .mainClass(
                        checkout.kafkaLibraries() + "/*",
                        "org.apache.kafka.connect.cli.ConnectDistributed",
                        settings().toString());
    }

    /**
     * Registers a connector, or brings a registered one up to date, and starts it again if it had failed.
     *
     * @param settings its configuration, in which {@code ${name}} stands for a variable
     */
    public void register(String connector, Path settings, Map<String, String> variables) {
        try {
            var text = filled(Files.readString(settings), variables);
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

    /** Puts values in the place of their names; Debezium's own placeholders stay. */
    static String filled(String text, Map<String, String> variables) {
        var filled = VARIABLE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(Optional.ofNullable(variables.get(found.group(1)))
                        .map(LocalConnect::inJson)
                        .orElse(found.group())));
        VARIABLE.matcher(filled)
                .results()
                .filter(left -> left.group(1).startsWith("database."))
                .findFirst()
                .ifPresent(left -> {
                    throw new Trouble("The connector's settings name " + left.group() + ", which nobody set");
                });
        return filled;
    }

    private static String inJson(String value) {
        return new String(JsonStringEncoder.getInstance().quoteAsString(value));
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
            Files.createDirectories(home().resolve("run"));
            return Files.writeString(home().resolve("run/connect.properties"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
