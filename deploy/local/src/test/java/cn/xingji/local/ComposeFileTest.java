package cn.xingji.local;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xingji.servers.Cache;
import cn.xingji.servers.Checkout;
import cn.xingji.servers.LocalConnect;
import cn.xingji.servers.LocalKafka;
import cn.xingji.servers.LocalKeycloak;
import cn.xingji.servers.LocalPostgres;
import cn.xingji.servers.Part;
import cn.xingji.servers.Ports;
import cn.xingji.servers.ProcessPart;
import cn.xingji.servers.Service;
import cn.xingji.servers.Versions;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code docker-compose.yml} is the platform that the launcher starts, part by part, in containers. */
class ComposeFileTest {
    private static final Checkout CHECKOUT = Checkout.find();
    private static final ComposeFile COMPOSE = ComposeFile.of(CHECKOUT);
    private static final Ports PORTS = new Ports(8080);

    /** Where a part listens here, and in a container. */
    private static final Map<String, String> ADDRESSES = addresses();

    /**
     * What is otherwise on a machine of one's own: profile, loopback address, movable clock, staff without telephones.
     */
    private static final Set<String> LAUNCHER_ONLY = Set.of(
            "QUARKUS_PROFILE",
            "QUARKUS_HTTP_HOST",
            "QUARKUS_MANAGEMENT_HOST",
            "XINGJI_CLOCK_FILE",
            "XINGJI_STAFF_ONE_TIME_PASSWORDS");

    /** What the launcher's profile, or the program that it runs itself, sets instead. */
    private static final Set<String> CONTAINER_ONLY = Set.of(
            "QUARKUS_HTTP_HOST",
            "XINGJI_ARCHIVE_MAKE_KEYSET",
            "XINGJI_GATEWAY_TRUSTED_PROXIES",
            "XINGJI_STAFF_ONE_TIME_PASSWORDS",
            "KC_DB",
            "KC_HEALTH_ENABLED",
            "JAVA_OPTS_KC_HEAP",
            "KAFKA_HEAP_OPTS",
            "HEAP_OPTS",
            "CLUSTER_ID");

    @TempDir
    private static Path home;

    @Test
    void it_is_valid_by_the_compose_specification() throws IOException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(resource("/compose-spec/compose-spec.json")
                        .replace("https://json-schema.org/draft-07/schema", "http://json-schema.org/draft-07/schema#")
                        .replace("\"compose_spec.json\"", "\"https://compose-spec.io/compose_spec.json\""));

        assertThat(schema.validate(COMPOSE.json().toString(), InputFormat.JSON)).isEmpty();
        assertThat(schema.validate("{\"services\": {\"x\": {\"imgae\": \"x\"}}}", InputFormat.JSON))
                .as("a slip of the pen")
                .isNotEmpty();
    }

    @Test
    void it_has_the_launcher_s_parts() {
        assertThat(COMPOSE.parts())
                .containsExactlyInAnyOrderElementsOf(names(platform().parts()));
        assertThat(COMPOSE.jobs()).containsExactlyInAnyOrder("databases", "topics", "connectors", "signing-key");
    }

    @Test
    void its_images_are_of_the_launcher_s_versions() {
        assertThat(images())
                .containsEntry(
                        "postgresql", "postgres:" + Versions.of("postgresql").replaceAll("\\.0$", ""))
                .containsEntry("kafka", "apache/kafka:" + Versions.of("kafka"))
                .containsEntry("kafka-connect", "quay.io/debezium/connect:" + Versions.of("debezium"))
                .containsEntry("keycloak", "quay.io/keycloak/keycloak:" + Versions.of("keycloak"))
                .containsEntry("mail", "greenmail/standalone:" + Versions.of("mail"));
        for (var service : names(platform().services())) {
            assertThat(images()).containsEntry(service, "xingji/" + service);
            assertThat(COMPOSE.service(service).at("/build/args/MODULE").asText())
                    .isEqualTo(service);
        }
    }

    @ParameterizedTest
    @MethodSource("processes")
    void a_part_is_told_the_same(String part) {
        var told = new TreeMap<String, String>();
        process(part).environment().forEach((name, value) -> told.put(name, inContainer(name, value)));
        told.keySet().removeAll(LAUNCHER_ONLY);

        var inContainer = COMPOSE.environment(part);
        inContainer.keySet().removeAll(CONTAINER_ONLY);
        inContainer.keySet().removeIf(name -> isProperty(part, name));

        assertThat(inContainer).isEqualTo(told);
    }

    @ParameterizedTest
    @MethodSource("parts")
    void a_part_waits_for_the_same_parts(String part) {
        var platform = platform();
        var needed = platform.parts().stream()
                .filter(each -> each.name().equals(part))
                .flatMap(each -> platform.needsOf(each).stream())
                .map(Part::name);

        assertThat(COMPOSE.needs(part)).containsExactlyInAnyOrderElementsOf(needed.toList());
    }

    @Test
    void only_the_gateway_and_keycloak_can_be_reached_and_only_from_this_machine() {
        assertThat(COMPOSE.parts().stream()
                        .filter(part -> COMPOSE.service(part).has("ports"))
                        .collect(toMap(
                                part -> part,
                                part -> COMPOSE.service(part)
                                        .at("/ports/0")
                                        .asText()
                                        .replaceAll("\\$\\{\\w+:-([^}]*)}", "$1"))))
                .containsOnly(
                        Map.entry("gateway", "127.0.0.1:%d:8080".formatted(PORTS.gateway())),
                        Map.entry("keycloak", "127.0.0.1:%d:8080".formatted(PORTS.keycloak())));
    }

    @Test
    void every_part_has_a_health_check_and_a_memory_limit_and_gains_no_privilege() {
        for (var part : COMPOSE.parts()) {
            var service = COMPOSE.service(part);
            assertThat(service.at("/healthcheck/test").isEmpty()).as(part).isFalse();
            assertThat(service.has("mem_limit")).as(part).isTrue();
            assertThat(texts(service.path("security_opt"))).as(part).contains("no-new-privileges:true");
        }
    }

    @Test
    void our_services_are_nobody_special_and_can_change_no_program() throws IOException {
        var image = Files.readString(CHECKOUT.root().resolve("Dockerfile"));
        assertThat(image.substring(image.lastIndexOf("FROM "))).contains("USER 10001:10001");
        for (var name : names(platform().services())) {
            var service = COMPOSE.service(name);
            assertThat(service.path("read_only").asBoolean()).as(name).isTrue();
            assertThat(texts(service.path("cap_drop"))).as(name).containsExactly("ALL");
        }
    }

    @Test
    void a_database_is_made_for_everybody_who_has_one_and_the_settings_are_the_same() {
        assertThat(ComposeFile.words(COMPOSE.environment("databases").get("DATABASES")))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(Stream.of("keycloak"), titles()).toList());
        assertThat(COMPOSE.command("postgresql"))
                .containsAll(LocalPostgres.SETTINGS.entrySet().stream()
                        .map(setting -> setting.getKey() + "=" + setting.getValue())
                        .toList());
    }

    @Test
    void the_broker_s_settings_and_topics_are_the_same() {
        var kafka = new LocalKafka(CHECKOUT, home, PORTS.kafka(), PORTS.kafkaController());
        assertThat(COMPOSE.environment("kafka")).containsEntry("CLUSTER_ID", LocalKafka.CLUSTER_ID);
        assertSameButAddresses("kafka", ComposeFile.asEnvironment(kafka.properties(), "KAFKA_", Set.of()));
        for (var job : List.of("topics", "connectors")) {
            assertThat(ComposeFile.words(COMPOSE.environment(job).get("SERVICES")))
                    .containsExactlyElementsOf(titles().toList());
        }
        assertThat(COMPOSE.environment("topics")).containsEntry("PARTITIONS", Integer.toString(Platform.PARTITIONS));
    }

    @Test
    void kafka_connect_s_settings_are_the_same() {
        var connect = new LocalConnect(CHECKOUT, home, PORTS.connect(), "kafka:9092", Map.of());
        // what its image takes without the prefix
        var plain = Set.of(
                "BOOTSTRAP_SERVERS",
                "GROUP_ID",
                "CONFIG_STORAGE_TOPIC",
                "OFFSET_STORAGE_TOPIC",
                "STATUS_STORAGE_TOPIC",
                "KEY_CONVERTER",
                "VALUE_CONVERTER",
                "OFFSET_FLUSH_INTERVAL_MS");
        var settings = ComposeFile.asEnvironment(connect.properties(), "CONNECT_", plain);
        settings.remove("CONNECT_LISTENERS");
        assertSameButAddresses("kafka-connect", settings);
    }

    @Test
    void keycloak_is_started_in_the_same_way() {
        assertThat(COMPOSE.command("keycloak")).containsAll(LocalKeycloak.OPTIONS);
        assertThat(COMPOSE.command("keycloak")).contains("--hostname=http://localhost:" + PORTS.keycloak());
    }

    @Test
    void everybody_is_handed_the_secrets_that_are_his_and_no_others() {
        var signing = "XINGJI_SIGNING_PASSWORD";
        var services = Map.of(
                "application-service",
                Set.of(
                        database("application"),
                        signing,
                        "XINGJI_KEYCLOAK_CLIENT_SECRET",
                        "XINGJI_LETTERS_ARCHIVE_PASSWORD"),
                "audit-service",
                Set.of(database("audit")),
                "scoring-service",
                Set.of(database("scoring")),
                "certificate-service",
                Set.of(database("certificate"), signing),
                "surveillance-service",
                Set.of(database("surveillance")),
                "gateway",
                Set.of("XINGJI_GATEWAY_CLIENT_SECRET"),
                "keycloak",
                Set.of(
                        database("keycloak"),
                        "KC_BOOTSTRAP_ADMIN_PASSWORD",
                        "XINGJI_GATEWAY_CLIENT_SECRET",
                        "XINGJI_KEYCLOAK_CLIENT_SECRET"),
                // each connector signs in as its service
                "kafka-connect",
                titles().map(ComposeFileTest::database).collect(toSet()));

        services.forEach((part, his) -> assertThat(secrets(part)).as(part).isEqualTo(his));
        assertThat(COMPOSE.parts().stream().filter(part -> mounts(part, "signing:")))
                .containsExactlyInAnyOrder("application-service", "certificate-service");
    }

    @Test
    void keycloak_is_offered_the_realm_that_ships_and_no_demo_accounts() {
        assertThat(texts(COMPOSE.service("keycloak").path("volumes")))
                .containsExactly("./deploy/keycloak/xingji-realm.json:/opt/keycloak/data/import/xingji-realm.json:ro");
    }

    @Test
    void every_secret_is_asked_for_empty_in_the_example_and_every_choice_is_named() {
        var example = CHECKOUT.root().resolve(".env.example");
        var secrets = ComposeFile.assignments(example, "");
        assertThat(secrets.keySet()).isEqualTo(COMPOSE.secrets());
        assertThat(secrets.values()).containsOnly("");
        assertThat(ComposeFile.assignments(example, "#").keySet()).isEqualTo(COMPOSE.choices());
    }

    private static Set<String> secrets(String part) {
        return COMPOSE.environment(part).values().stream()
                .filter(value -> value.startsWith("secret "))
                .map(value -> value.substring("secret ".length()))
                .collect(toSet());
    }

    private static String database(String name) {
        return "XINGJI_DATABASE_PASSWORD_" + name.toUpperCase(Locale.ROOT);
    }

    private static boolean mounts(String part, String volume) {
        return texts(COMPOSE.service(part).path("volumes")).stream().anyMatch(mount -> mount.startsWith(volume));
    }

    static Stream<String> processes() {
        return platform().parts().stream()
                .filter(ProcessPart.class::isInstance)
                .map(Part::name)
                // neither has an environment beside its settings
                .filter(part -> !part.equals("kafka") && !part.equals("mail"));
    }

    static Stream<String> parts() {
        return names(platform().parts()).stream();
    }

    private static void assertSameButAddresses(String part, Map<String, String> settings) {
        var inContainer = COMPOSE.environment(part);
        assertThat(inContainer.keySet()).containsAll(settings.keySet());
        settings.forEach((name, value) -> {
            if (!value.contains("localhost") && !value.contains("/")) {
                assertThat(inContainer).containsEntry(name, value);
            }
        });
    }

    private static boolean isProperty(String part, String name) {
        return part.equals("kafka-connect") && !name.startsWith("XINGJI_");
    }

    /** What the launcher says, in the words of a container: other addresses and folders, and secrets from outside. */
    private static String inContainer(String name, String value) {
        if (name.equals("QUARKUS_DATASOURCE_PASSWORD")) {
            return "secret XINGJI_DATABASE_PASSWORD_"
                    + value.replace("-local", "").toUpperCase(Locale.ROOT);
        }
        if (name.equals("KC_DB_PASSWORD")) {
            return "secret XINGJI_DATABASE_PASSWORD_KEYCLOAK";
        }
        if (name.contains("PASSWORD") || name.contains("SECRET")) {
            return "secret " + name;
        }
        if (name.equals("XINGJI_STORAGE_DIRECTORY")) {
            return "/data/files";
        }
        if (name.equals("XINGJI_SIGNING_KEYSTORE")) {
            return "/signing/signing.p12";
        }
        if (name.equals("XINGJI_PUBLIC_URL")) {
            return value;
        }
        if (name.endsWith("_SMTP_HOST") || name.endsWith("_IMAP_HOST")) {
            return "mail";
        }
        if (name.equals("XINGJI_DATABASE_HOST")) {
            return "postgresql";
        }
        return ADDRESSES.entrySet().stream()
                .reduce(
                        value.replace("127.0.0.1", "localhost"),
                        (text, address) -> text.replace(address.getKey(), address.getValue())
                                .replaceAll("^" + port(address.getKey()) + "$", port(address.getValue())),
                        (one, _) -> one);
    }

    private static Map<String, String> addresses() {
        var addresses = new TreeMap<String, String>();
        addresses.put("localhost:" + PORTS.postgres(), "postgresql:5432");
        addresses.put("localhost:" + PORTS.kafka(), "kafka:9092");
        addresses.put("localhost:" + PORTS.keycloak(), "keycloak:8080");
        addresses.put("localhost:" + PORTS.smtp(), "mail:3025");
        addresses.put("localhost:" + PORTS.imap(), "mail:3143");
        for (var service : Service.values()) {
            addresses.put("localhost:" + PORTS.service(service), service.module() + ":" + PORTS.service(service));
        }
        return addresses;
    }

    private static String port(String address) {
        return address.substring(address.indexOf(':') + 1);
    }

    private static Platform platform() {
        return new Platform(CHECKOUT, new Cache(home), home, PORTS, Progress.silent());
    }

    private static ProcessPart process(String name) {
        return platform().parts().stream()
                .filter(part -> part.name().equals(name))
                .map(ProcessPart.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> names(List<? extends Part> parts) {
        return parts.stream().map(Part::name).collect(toSet());
    }

    private static Stream<String> titles() {
        return Arrays.stream(Service.values()).map(Service::title);
    }

    private static Map<String, String> images() {
        var all = new HashSet<>(COMPOSE.parts());
        return all.stream()
                .collect(toMap(
                        part -> part,
                        part -> COMPOSE.service(part).path("image").asText()));
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static String resource(String name) throws IOException {
        try (var file = ComposeFileTest.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
