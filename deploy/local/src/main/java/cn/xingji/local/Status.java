package cn.xingji.local;

import cn.xingji.servers.Cache;
import cn.xingji.servers.Checkout;
import cn.xingji.servers.Ports;
import cn.xingji.servers.Trouble;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** {@code status}: how each part is by its own probe, for people or (with {@code --json}) for scripts. */
record Status(Checkout checkout, Path home) {
    /** The exit codes of {@code systemctl status}. */
    private static final int ALL_HEALTHY = 0;

    private static final int NOT_ALL_HEALTHY = 1;
    private static final int NOT_RUNNING = 3;

    /** @return the exit code, which says whether everything is healthy */
    int run(List<String> options) {
        var launcher = new RunningPlatform(home).find();
        var parts = parts();
        if (options.contains("--json")) {
            System.out.println(json(launcher, parts));
        } else {
            show(launcher, parts);
        }
        if (launcher.isEmpty()) {
            return NOT_RUNNING;
        }
        return parts.stream().allMatch(PartStatus::isHealthy) ? ALL_HEALTHY : NOT_ALL_HEALTHY;
    }

    /** Asked side by side: one that hangs does not keep the others waiting. */
    private List<PartStatus> parts() {
        var record = SupervisionRecord.of(home);
        var platform = new Platform(checkout, Cache.ofUser(), home, Ports.fromEnvironment(), Progress.silent());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = platform.parts().stream()
                    .map(part -> (Callable<PartStatus>) () -> PartStatus.of(part, record))
                    .toList();
            return threads.invokeAll(asked).stream().map(Status::answer).toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted");
        }
    }

    private static PartStatus answer(Future<PartStatus> asked) {
        try {
            return asked.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void show(Optional<ProcessHandle> launcher, List<PartStatus> parts) {
        if (launcher.isEmpty()) {
            System.out.println("Xingji does not run here. ./xingji demo or ./xingji up starts it.");
        }
        System.out.printf(
                "  %-22s %-10s %-18s %8s %11s   %s%n", "part", "health", "up for", "restarts", "memory", "ports");
        for (var part : parts) {
            System.out.printf(
                    "  %-22s %-10s %-18s %8d %7d MiB   %s%n",
                    part.name(),
                    part.health().words(),
                    part.uptime().isZero() ? "" : Elapsed.words(part.uptime()),
                    part.restarts(),
                    part.memory() >> 20,
                    part.ports());
        }
        // the parts are its children, and counted by themselves
        launcher.ifPresent(process -> System.out.printf(
                "  %-22s %-10s %-18s %8s %7d MiB%n",
                "launcher", "", Elapsed.words(PartStatus.uptime(launcher)), "", Memory.alone(process) >> 20));
        System.out.printf("  memory in all: %d MiB%n", inAll(launcher, parts) >> 20);
    }

    private static String json(Optional<ProcessHandle> launcher, List<PartStatus> parts) {
        var mapper = new JsonMapper();
        var root = mapper.createObjectNode()
                .put("running", launcher.isPresent())
                .put("healthy", launcher.isPresent() && parts.stream().allMatch(PartStatus::isHealthy))
                .put("memoryBytes", inAll(launcher, parts));
        var all = root.putArray("parts");
        for (var part : parts) {
            var entry = all.addObject()
                    .put("name", part.name())
                    .put("health", part.health().words())
                    .put("uptimeSeconds", part.uptime().toSeconds())
                    .put("restarts", part.restarts())
                    .put("memoryBytes", part.memory());
            part.ports().forEach(entry.putArray("ports")::add);
        }
        return root.toPrettyString();
    }

    private static long inAll(Optional<ProcessHandle> launcher, List<PartStatus> parts) {
        return launcher.map(Memory::alone).orElse(0L)
                + parts.stream().mapToLong(PartStatus::memory).sum();
    }
}
