package cn.xingji.local;

import cn.xingji.servers.Child;
import cn.xingji.servers.PidFile;
import cn.xingji.servers.Ports;
import cn.xingji.servers.Trouble;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * Records the start caches that are missing, in the background of a platform that runs: each service is started once
 * more on the platform's database server, broker and identity provider, with a database and a consumer group of its
 * own.
 */
final class Training implements AutoCloseable {
    /** A start is mostly one thread's work. */
    private static final int AT_A_TIME = 2;

    private static final double IDLE = 0.5;
    private static final int QUIET_SECONDS = 5;

    private static final OperatingSystemMXBean MACHINE =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final Platform platform;
    private final Progress progress;
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME);
    private final AtomicBoolean stopping = new AtomicBoolean();

    Training(Platform platform, Progress progress) {
        this.platform = platform;
        this.progress = progress;
    }

    void begin() {
        var missing = platform.services().stream()
                .filter(service -> service.startCache().find().isEmpty())
                .toList();
        missing.forEach(service -> threads.execute(() -> record(service)));
        threads.shutdown();
    }

    /** Nobody waits for a cache that is being written: what was begun is thrown away. */
    @Override
    public void close() {
        stopping.set(true);
        threads.shutdownNow();
        platform.services().forEach(service -> pidFile(service).killLeftover());
    }

    private PidFile pidFile(QuarkusPart service) {
        return Child.pidFile(platform.home(), StartCache.processName(service.name()));
    }

    private void record(QuarkusPart service) {
        var managementPort = Ports.free();
        var database = "training_" + service.name().replace("-service", "");
        try {
            awaitQuiet();
            platform.database().createDatabase(database, database);
            service.startCache()
                    .record(
                            platform.home(),
                            environment(service, managementPort, database),
                            () -> QuarkusPart.isReady(managementPort));
            platform.database().dropDatabase(database);
            progress.note("start cache of %s recorded".formatted(service.name()));
        } catch (Trouble trouble) {
            if (!stopping.get()) {
                progress.note(
                        "No start cache of %s; it starts without: %s".formatted(service.name(), trouble.getMessage()));
            }
        }
    }

    /** Nobody waits for it, so it waits for everybody. */
    private void awaitQuiet() {
        for (var quiet = 0; quiet < QUIET_SECONDS; quiet = MACHINE.getCpuLoad() < IDLE ? quiet + 1 : 0) {
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            if (stopping.get()) {
                throw new Trouble("The platform stops");
            }
        }
    }

    private Map<String, String> environment(QuarkusPart service, int managementPort, String database) {
        var environment = new HashMap<>(service.environment());
        // no letter goes out from here
        environment.keySet().removeIf(name -> name.startsWith("XINGJI_LETTERS_"));
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(Ports.free()));
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(managementPort));
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", platform.database().jdbcUrl(database));
        environment.put("QUARKUS_DATASOURCE_USERNAME", database);
        environment.put("QUARKUS_DATASOURCE_PASSWORD", database);
        environment.put("MP_MESSAGING_CONNECTOR_SMALLRYE_KAFKA_GROUP_ID", "training-" + service.name());
        environment.put("MP_MESSAGING_CONNECTOR_SMALLRYE_KAFKA_AUTO_OFFSET_RESET", "latest");
        environment.put(
                "XINGJI_STORAGE_DIRECTORY",
                platform.home().resolve("tmp/training/" + service.name()).toString());
        return environment;
    }
}
