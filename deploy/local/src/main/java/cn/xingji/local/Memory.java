package cn.xingji.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** How much memory processes take, where the machine tells (Linux's /proc). */
final class Memory {
    private Memory() {}

    /** Of a process and its children, in bytes; pages that several share are counted once, in proportion. */
    static long of(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .mapToLong(Memory::alone)
                .sum();
    }

    /** Of a process without its children, in bytes. */
    static long alone(ProcessHandle process) {
        return proportional(process.pid());
    }

    /** What the machine can still give, in bytes. */
    static Optional<Long> available() {
        return field(Path.of("/proc/meminfo"), "MemAvailable:");
    }

    private static long proportional(long pid) {
        return field(Path.of("/proc/" + pid + "/smaps_rollup"), "Pss:")
                .or(() -> field(Path.of("/proc/" + pid + "/status"), "VmRSS:"))
                .orElse(0L);
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
