package cn.xingji.servers;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keycloak with the realm {@code xingji} and its demo accounts, on a database of our PostgreSQL. */
public final class LocalKeycloak extends ProcessPart {
    /** The local administrator's password; Keycloak listens on this machine only. */
    public static final String ADMIN_PASSWORD = "xingji-local-admin";

    /** The gateway's and application-service's secrets on this machine. */
    public static final Map<String, String> CLIENT_SECRETS = Map.of(
            "XINGJI_GATEWAY_CLIENT_SECRET", "local-gateway",
            "XINGJI_KEYCLOAK_CLIENT_SECRET", "local-application-service");

    /** How it is started wherever Xingji runs. */
    public static final List<String> OPTIONS = List.of(
            "--import-realm",
            "--http-enabled=true",
            // services reach it by another name than browsers do
            "--hostname-backchannel-dynamic=true",
            "--db-pool-max-size=10",
            "--cache=local",
            // several demos sign the same people in at the same moment
            "--spi-brute-force-protector--default-brute-force-detector--allow-concurrent-requests=true",
            "--log-level=warn");

    private final Checkout checkout;
    private final Cache cache;
    private final int port;
    private final int managementPort;
    private final Map<String, String> environment;

    /** @param environment what the realm file's placeholders stand for, and where its database is */
    public LocalKeycloak(
            Checkout checkout, Cache cache, Path home, int port, int managementPort, Map<String, String> environment) {
        super(home, "keycloak", List.of(port, managementPort), Duration.ofMinutes(3));
        this.checkout = checkout;
        this.cache = cache;
        this.port = port;
        this.managementPort = managementPort;
        this.environment = Map.copyOf(environment);
    }

    @Override
    public boolean isHealthy() {
        return Http.answers("http://localhost:" + managementPort + "/health/ready");
    }

    @Override
    public Map<String, String> environment() {
        var settings = new HashMap<>(environment);
        settings.putAll(CLIENT_SECRETS);
        settings.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        settings.put("KC_BOOTSTRAP_ADMIN_PASSWORD", ADMIN_PASSWORD);
        settings.put("XINGJI_STAFF_ONE_TIME_PASSWORDS", "DISABLED");
        return settings;
    }

    @Override
    protected List<String> command() {
        var distribution = KeycloakDistribution.provide(cache, checkout.keycloakArchive(), home());
        var instance = distribution.instance(home().resolve("keycloak"));
        new LocalRealm(checkout).write(instance.resolve("data/import/xingji-realm.json"));
        var arguments = new ArrayList<>(List.of("start", "--optimized"));
        arguments.addAll(OPTIONS);
        arguments.addAll(List.of(
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--http-management-port=" + managementPort,
                "--hostname=http://localhost:" + port));
        return distribution.command(new Java(home(), "320m"), instance, arguments.toArray(String[]::new));
    }
}
