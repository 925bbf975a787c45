package cn.xingji.local;

import cn.xingji.servers.LocalKeycloak;
import cn.xingji.servers.LocalMail;
import cn.xingji.servers.Ports;
import cn.xingji.servers.Service;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What each part is told of the others and of itself: its own addresses and secrets, and no other's. */
record Environments(Ports ports, Path home) {
    /** Who signs what it issues: contracts and certificates. */
    private static final Set<Service> SIGNING = Set.of(Service.APPLICATION, Service.CERTIFICATE);

    private static final String GATEWAY_SECRET = "XINGJI_GATEWAY_CLIENT_SECRET";
    private static final String SERVICE_SECRET = "XINGJI_KEYCLOAK_CLIENT_SECRET";

    String publicUrl() {
        return "http://localhost:" + ports.gateway();
    }

    String keycloakUrl() {
        return "http://localhost:" + ports.keycloak();
    }

    /** The local profile's passwords are no secrets: everything listens on this machine only. */
    static String password(String user) {
        return user + "-local";
    }

    Map<String, String> keycloak() {
        return Map.of(
                "KC_DB_URL",
                "jdbc:postgresql://localhost:%d/keycloak".formatted(ports.postgres()),
                "KC_DB_USERNAME",
                "keycloak",
                "KC_DB_PASSWORD",
                password("keycloak"),
                "XINGJI_PUBLIC_URL",
                publicUrl(),
                "XINGJI_SIGN_IN_SMTP_HOST",
                "127.0.0.1",
                "XINGJI_SIGN_IN_SMTP_PORT",
                Integer.toString(ports.smtp()));
    }

    Map<String, String> connect() {
        var environment = new HashMap<String, String>();
        environment.put("XINGJI_DATABASE_HOST", "localhost");
        environment.put("XINGJI_DATABASE_PORT", Integer.toString(ports.postgres()));
        for (var service : Service.values()) {
            environment.put("XINGJI_DATABASE_PASSWORD_" + service.name(), password(service.title()));
        }
        return environment;
    }

    Map<String, String> of(Service service) {
        var environment = common(ports.service(service), ports.management(service));
        environment.put(
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:postgresql://localhost:%d/%s".formatted(ports.postgres(), service.title()));
        environment.put("QUARKUS_DATASOURCE_USERNAME", service.title());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", password(service.title()));
        // a connection is a process of PostgreSQL's: one that a burst needed goes soon after it
        environment.put("QUARKUS_DATASOURCE_JDBC_IDLE_REMOVAL_INTERVAL", "20s");
        environment.put("KAFKA_BOOTSTRAP_SERVERS", "localhost:" + ports.kafka());
        environment.put(
                "XINGJI_STORAGE_DIRECTORY",
                home.resolve("storage/" + service.title()).toString());
        if (SIGNING.contains(service)) {
            environment.put(
                    "XINGJI_SIGNING_KEYSTORE", home.resolve("signing.p12").toString());
            environment.put("XINGJI_SIGNING_PASSWORD", SigningKey.PASSWORD);
        }
        if (service == Service.APPLICATION) {
            environment.put("XINGJI_KEYCLOAK_URL", keycloakUrl());
            environment.put(SERVICE_SECRET, LocalKeycloak.CLIENT_SECRETS.get(SERVICE_SECRET));
            environment.putAll(letters());
        }
        return environment;
    }

    private Map<String, String> letters() {
        return Map.of(
                "XINGJI_LETTERS_SMTP_HOST",
                "127.0.0.1",
                "XINGJI_LETTERS_SMTP_PORT",
                Integer.toString(ports.smtp()),
                "XINGJI_LETTERS_ARCHIVE_ADDRESS",
                LocalMail.ARCHIVE_ADDRESS,
                "XINGJI_LETTERS_ARCHIVE_IMAP_HOST",
                "127.0.0.1",
                "XINGJI_LETTERS_ARCHIVE_IMAP_PORT",
                Integer.toString(ports.imap()),
                "XINGJI_LETTERS_ARCHIVE_IMAP_TLS",
                "false",
                "XINGJI_LETTERS_ARCHIVE_USER",
                LocalMail.ARCHIVE,
                "XINGJI_LETTERS_ARCHIVE_PASSWORD",
                LocalMail.ARCHIVE);
    }

    Map<String, String> gateway() {
        var environment = common(ports.gateway(), ports.gatewayManagement());
        environment.put(GATEWAY_SECRET, LocalKeycloak.CLIENT_SECRETS.get(GATEWAY_SECRET));
        for (var service : Service.values()) {
            environment.put(service.route(), "http://127.0.0.1:" + ports.service(service));
        }
        return environment;
    }

    private Map<String, String> common(int port, int managementPort) {
        var environment = new HashMap<String, String>();
        environment.put("QUARKUS_PROFILE", "local");
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(managementPort));
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", keycloakUrl() + "/realms/xingji");
        environment.put("XINGJI_PUBLIC_URL", publicUrl());
        environment.put("XINGJI_CLOCK_FILE", home.resolve("clock").toString());
        return environment;
    }
}
