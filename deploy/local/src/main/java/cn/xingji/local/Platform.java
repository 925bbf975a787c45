package cn.xingji.local;

import cn.xingji.servers.Cache;
import cn.xingji.servers.Checkout;
import cn.xingji.servers.Keeping;
import cn.xingji.servers.LocalConnect;
import cn.xingji.servers.LocalKafka;
import cn.xingji.servers.LocalKeycloak;
import cn.xingji.servers.LocalMail;
import cn.xingji.servers.LocalPostgres;
import cn.xingji.servers.Part;
import cn.xingji.servers.Ports;
import cn.xingji.servers.Service;
import cn.xingji.servers.Trouble;
import cn.xingji.servers.Waiting;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The whole platform on one machine: the one way in this repository to start it, for people and for tests.
 *
 * <p>PostgreSQL and Kafka come first; Keycloak, Kafka Connect and the services as soon as what they need stands.
 */
public final class Platform implements AutoCloseable {
    /** Opens the local signing key, which is made on this machine and trusted by nobody else. */
    public static final String SIGNING_PASSWORD = SigningKey.PASSWORD;

    /** The partitions of a topic of facts. */
    static final int PARTITIONS = 3;

    private static final String GATEWAY = "gateway";

    private final Checkout checkout;
    private final Cache cache;
    private final Path home;
    private final Ports ports;
    private final Environments environments;
    private final Progress progress;
    private final LocalPostgres postgres;
    private final LocalKafka kafka;
    private final LocalKeycloak keycloak;
    private final LocalConnect connect;
    private final LocalMail mail;
    private final Map<String, QuarkusPart> services;
    /** What must be healthy before a part is started; in the order in which parts are shown. */
    private final Map<Part, List<Part>> needs = new LinkedHashMap<>();

    private final Set<Part> begun = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean stopping = new AtomicBoolean();

    public Platform(Checkout checkout, Cache cache, Path home, Ports ports, Progress progress) {
        this.checkout = checkout;
        this.cache = cache;
        this.home = home;
        this.ports = ports;
        this.environments = new Environments(ports, home);
        this.progress = progress;
        this.postgres = new LocalPostgres(cache, home.resolve("postgres"), ports.postgres());
        this.kafka = new LocalKafka(checkout, home, ports.kafka(), ports.kafkaController());
        this.keycloak = new LocalKeycloak(
                checkout, cache, home, ports.keycloak(), ports.keycloakManagement(), environments.keycloak());
        this.connect =
                new LocalConnect(checkout, home, ports.connect(), kafka.bootstrapServers(), environments.connect());
        this.mail = new LocalMail(checkout, home, ports);
        this.services = new LinkedHashMap<>();
        for (var service : Service.values()) {
            services.put(
                    service.module(),
                    part(
                            service.module(),
                            ports.service(service),
                            ports.management(service),
                            environments.of(service)));
        }
        services.put(GATEWAY, part(GATEWAY, ports.gateway(), ports.gatewayManagement(), environments.gateway()));

        needs.put(postgres, List.of());
        needs.put(kafka, List.of());
        needs.put(keycloak, List.of(postgres));
        needs.put(connect, List.of(postgres, kafka));
        needs.put(mail, List.of());
        for (var service : Service.values()) {
            needs.put(services.get(service.module()), List.of(postgres, kafka, keycloak));
        }
        needs.put(services.get(GATEWAY), List.of(keycloak));
    }

    private QuarkusPart part(String module, int port, int managementPort, Map<String, String> environment) {
        return new QuarkusPart(new StartCache(cache, checkout, module), home, port, managementPort, environment);
    }

    /** Every part, in the order in which they are shown and, backwards, stopped. */
    public List<Part> parts() {
        return List.copyOf(needs.keySet());
    }

    /** What must be healthy before this part is started. */
    List<Part> needsOf(Part part) {
        return needs.get(part);
    }

    /** The services and the gateway. */
    List<QuarkusPart> services() {
        return List.copyOf(services.values());
    }

    /** A service or the gateway by its module's name. */
    public QuarkusPart service(String module) {
        return services.get(module);
    }

    LocalPostgres database() {
        return postgres;
    }

    public Ports ports() {
        return ports;
    }

    /** Starts everything and waits until every part is healthy; stops what had started when one fails. */
    public void start() {
        stopping.set(false);
        new Preflight(checkout, home, ports).check(parts());
        SigningKey.provide(home);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var started = new HashMap<Part, CompletableFuture<Void>>();
            needs.forEach((part, needed) -> started.put(
                    part,
                    CompletableFuture.allOf(needed.stream().map(started::get).toArray(CompletableFuture<?>[]::new))
                            .thenRunAsync(() -> start(part), threads)));
            CompletableFuture.allOf(started.values().toArray(CompletableFuture<?>[]::new))
                    .join();
            registerConnectors();
        } catch (CompletionException e) {
            if (stopping.get()) {
                throw new Trouble("Stopped while starting");
            }
            close();
            throw e.getCause() instanceof Trouble trouble ? trouble : e;
        }
    }

    /** Starts a part that died again, and what rested on it. */
    void startAgain(Part part) {
        start(part);
        if (part == postgres || part == connect) {
            registerConnectors();
        }
    }

    /** Stops everything: first the door, then the services side by side, then what they stand on, the database last. */
    @Override
    public void close() {
        stopping.set(true);
        var backends = Arrays.stream(Service.values())
                .map(service -> services.get(service.module()))
                .toList();
        for (var wave : List.of(
                List.of(services.get(GATEWAY)),
                backends,
                List.of(connect, keycloak, mail),
                List.of(kafka),
                List.of(postgres))) {
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                wave.forEach(part -> threads.execute(() -> stop(part)));
            }
        }
    }

    /** Whether anything has been started and not stopped. */
    public boolean hasBegun() {
        return !begun.isEmpty();
    }

    private void createDatabases() {
        postgres.createDatabase("keycloak", Environments.password("keycloak"));
        for (var service : Service.values()) {
            postgres.createDatabase(service.title(), Environments.password(service.title()));
        }
    }

    private void createTopics() {
        var topics = Arrays.stream(Service.values()).map(Service::topic).toList();
        kafka.createTopics(topics, PARTITIONS, Keeping.FOR_EVER);
        kafka.createTopics(
                topics.stream()
                        .flatMap(topic ->
                                Arrays.stream(Service.values()).map(service -> topic + "." + service.module() + ".dlq"))
                        .toList(),
                1,
                Keeping.THIRTY_DAYS);
    }

    /** The outbox tables stand once the services are healthy: no event can have been missed before. */
    private void registerConnectors() {
        var since = Instant.now();
        for (var service : Service.values()) {
            connect.register(connector(service), checkout.connector(service.title()));
        }
        for (var service : Service.values()) {
            Waiting.until(
                    "connector " + connector(service),
                    Duration.ofSeconds(60),
                    () -> connect.isRunning(connector(service)));
        }
        progress.healthy("outbox connectors", Duration.between(since, Instant.now()));
    }

    private void start(Part part) {
        if (stopping.get()) {
            throw new Trouble("Stopped while starting");
        }
        var since = Instant.now();
        begun.add(part);
        progress.starting(part.name());
        part.start();
        if (part == postgres) {
            createDatabases();
        } else if (part == kafka) {
            createTopics();
        }
        progress.healthy(part.name(), Duration.between(since, Instant.now()));
    }

    private void stop(Part part) {
        if (begun.remove(part)) {
            var since = Instant.now();
            part.close();
            progress.stopped(part.name(), Duration.between(since, Instant.now()));
        }
    }

    private static String connector(Service service) {
        return "outbox-" + service.title();
    }

    public String publicUrl() {
        return environments.publicUrl();
    }

    public String keycloakUrl() {
        return environments.keycloakUrl();
    }

    /** Where the letters to an address are shown. */
    String mailbox(String address) {
        return mail.mailbox(address);
    }

    /** The mail server, which a test may put another in the place of. */
    public Part mail() {
        return mail;
    }

    public String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    /** Where the platform's data lies. */
    public Path home() {
        return home;
    }
}
