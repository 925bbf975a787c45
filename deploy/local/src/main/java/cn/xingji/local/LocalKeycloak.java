package cn.xingji.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Keycloak with the realm {@code xingji}, on a database of our PostgreSQL. */
public final class LocalKeycloak implements Part {
    /** The local administrator's password; Keycloak listens on this machine only. */
    public static final String ADMIN_PASSWORD = "xingji-local-admin";

    private final Checkout checkout;
    private final Path home;
    private final int port;
    private final int managementPort;
    private final Map<String, String> environment;
    private final AtomicReference<Child> running = new AtomicReference<>();

    /** @param environment what the realm file's placeholders stand for */
    public LocalKeycloak(Checkout checkout, Path home, int port, int managementPort, Map<String, String> environment) {
        this.checkout = checkout;
        this.home = home;
        this.port = port;
        this.managementPort = managementPort;
        this.environment = Map.copyOf(environment);
    }

    @Override
    public String name() {
        return "keycloak";
    }

    @Override
    public List<Integer> ports() {
        return List.of(port, managementPort);
    }

    @Override
    public PidFile pidFile() {
        return Child.pidFile(home, name());
    }

    @Override
    public void start() {
        var distribution = checkout.keycloakDistribution();
        optimizeOnce(distribution);
        offerRealm(distribution);
        var command = List.of(
                distribution.resolve("bin/kc.sh").toString(),
                "start",
                "--optimized",
                "--import-realm",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--http-management-port=" + managementPort,
                "--hostname=http://localhost:" + port,
                "--hostname-strict=false",
                "--db-pool-max-size=10",
                "--cache=local",
                "--log-level=warn");
        var child = Child.start(name(), home, settings(), command);
        running.set(child);
        child.awaitHealthy(
                Duration.ofMinutes(3), () -> Http.answers("http://localhost:" + managementPort + "/health/ready"));
    }

    @Override
    public void close() {
        Optional.ofNullable(running.getAndSet(null)).ifPresent(child -> child.stop(Duration.ofSeconds(20)));
    }

    private Map<String, String> settings() {
        var settings = new HashMap<>(environment);
        settings.put("JAVA_HOME", Java.home().toString());
        settings.put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx320m");
        settings.put("JAVA_OPTS_APPEND", "-XX:-UseG1GC -XX:+UseSerialGC -XX:TieredStopAtLevel=1");
        settings.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        settings.put("KC_BOOTSTRAP_ADMIN_PASSWORD", ADMIN_PASSWORD);
        return settings;
    }

    /** Keycloak's own build step, once for each unpacked distribution. */
    private void optimizeOnce(Path distribution) {
        var done = distribution.resolve("xingji-optimized");
        if (Files.exists(done)) {
            return;
        }
        var command = List.of(
                distribution.resolve("bin/kc.sh").toString(), "build", "--db=postgres", "--health-enabled=true");
        Child.start("keycloak-build", home, settings(), command).awaitEnd(Duration.ofMinutes(5));
        try {
            Files.createFile(done);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void offerRealm(Path distribution) {
        try {
            var offers = Files.createDirectories(distribution.resolve("data/import"));
            Files.copy(checkout.realm(), offers.resolve("xingji-realm.json"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
