package cn.xingji.local;

import cn.xingji.servers.Part;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How one part is.
 *
 * @param uptime since its process started; zero when there is none
 * @param restarts how often it was started again since everything is up
 * @param memory in bytes, of the process and its children
 */
record PartStatus(String name, Health health, Duration uptime, int restarts, long memory, List<Integer> ports) {
    /** By its own probe. */
    enum Health {
        HEALTHY,
        UNHEALTHY,
        DOWN,
        GIVEN_UP;

        String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    static PartStatus of(Part part, SupervisionRecord record) {
        var process = part.pidFile().process();
        return new PartStatus(
                part.name(),
                health(part, process, record),
                uptime(process),
                record.restarts(part.name()),
                process.map(Memory::of).orElse(0L),
                part.ports());
    }

    static Duration uptime(Optional<ProcessHandle> process) {
        return process.flatMap(found -> found.info().startInstant())
                .map(since -> Duration.between(since, Instant.now()))
                .orElse(Duration.ZERO);
    }

    boolean isHealthy() {
        return health == Health.HEALTHY;
    }

    private static Health health(Part part, Optional<ProcessHandle> process, SupervisionRecord record) {
        if (record.isGivenUp(part.name())) {
            return Health.GIVEN_UP;
        }
        if (process.isEmpty()) {
            return Health.DOWN;
        }
        return part.isHealthy() ? Health.HEALTHY : Health.UNHEALTHY;
    }
}
