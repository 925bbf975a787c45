package cn.xingji.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code status}: each part, whether it runs, and its resident memory. */
record Status(Checkout checkout, Path home) {

    void run() {
        var ports = Ports.fromEnvironment();
        var platform = new Platform(checkout, home, ports, Progress.silent());
        var launcher = new RunningPlatform(home).find();
        if (launcher.isEmpty()) {
            System.out.println("Xingji does not run here. ./xingji up starts it.");
        }
        var total = 0L;
        for (var part : platform.parts()) {
            var listening = part.ports().stream().noneMatch(Ports::isFree);
            var memory = listening ? memory(part) : 0;
            total += memory;
            System.out.printf(
                    "  %-22s %-8s %6d MiB   ports %s%n",
                    part.name(), listening ? "up" : "down", memory >> 20, part.ports());
        }
        var own = launcher.map(process -> resident(process.pid())).orElse(0L);
        System.out.printf("  %-22s %-8s %6d MiB%n", "launcher", launcher.isPresent() ? "up" : "down", own >> 20);
        System.out.printf("  resident memory in all: %d MiB%n", (total + own) >> 20);
    }

    private static long memory(Part part) {
        return part.ports().stream()
                .flatMap(port -> PortOwner.of(port).stream())
                .findFirst()
                .flatMap(owner -> ProcessHandle.of(owner.pid()))
                .map(process -> Stream.concat(Stream.of(process), process.descendants())
                        .mapToLong(each -> proportional(each.pid()))
                        .sum())
                .orElse(0L);
    }

    /** Shared pages (PostgreSQL's buffers) are counted once, in proportion. */
    private static long proportional(long pid) {
        return field(Path.of("/proc/" + pid + "/smaps_rollup"), "Pss:").orElseGet(() -> resident(pid));
    }

    private static long resident(long pid) {
        return field(Path.of("/proc/" + pid + "/status"), "VmRSS:").orElse(0L);
    }

    private static Optional<Long> field(Path file, String name) {
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .findFirst();
        } catch (IOException | UncheckedIOException gone) {
            return Optional.empty();
        }
    }
}
