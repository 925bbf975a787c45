package cn.xingji.local;

import cn.xingji.servers.Checkout;
import cn.xingji.servers.Part;
import cn.xingji.servers.Ports;
import cn.xingji.servers.Trouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What must be right before anything is started, each with what to do about it. */
record Preflight(Checkout checkout, Path home, Ports ports) {
    private static final long MEMORY_NEEDED = 3L << 30;
    private static final long DISK_NEEDED = 2L << 30;
    /** Of the data: it changed once, before the first release; since then every version carries the data over. */
    private static final String SHAPE = "3";

    void check(List<Part> parts) {
        try {
            Files.createDirectories(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        shape();
        memory();
        disk();
        parts.reversed().forEach(part -> part.pidFile().stopLeftover());
        parts.forEach(part -> part.ports().forEach(port -> free(part, port)));
    }

    /**
     * Whether the data is of a shape that this version reads.
     *
     * @throws Trouble when an older one made it
     */
    void shape() {
        try {
            var file = home.resolve("shape");
            if (!Files.exists(home.resolve("postgres"))) {
                Files.createDirectories(home);
                Files.writeString(file, SHAPE);
            } else if (!Files.exists(file) || !Files.readString(file).strip().equals(SHAPE)) {
                throw new Trouble(("The data in %s was made by an older Xingji and can't be carried over. "
                                + "./xingji reset deletes it.")
                        .formatted(home));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void free(Part part, int port) {
        if (!Ports.isFree(port)) {
            throw new Trouble("Port %d, for %s, is taken%s. End that, or move all ports: %s=18080 ./xingji up"
                    .formatted(
                            port,
                            part.name(),
                            PortOwner.of(port).map(owner -> " by " + owner).orElse(""),
                            Ports.VARIABLE));
        }
    }

    private void disk() {
        try {
            var left = Files.getFileStore(home).getUsableSpace();
            if (left < DISK_NEEDED) {
                throw new Trouble("Too little disk for %s: %s left, %s needed. Free some, or set XINGJI_HOME elsewhere."
                        .formatted(home, size(left), size(DISK_NEEDED)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void memory() {
        available().filter(left -> left < MEMORY_NEEDED).ifPresent(left -> {
            throw new Trouble("Too little memory: %s available, %s needed. End something large and try again."
                    .formatted(size(left), size(MEMORY_NEEDED)));
        });
    }

    private static Optional<Long> available() {
        return Memory.available()
                .or(() -> ManagementFactory.getOperatingSystemMXBean()
                                instanceof com.sun.management.OperatingSystemMXBean machine
                        ? Optional.of(machine.getFreeMemorySize())
                        : Optional.empty());
    }

    private static String size(long bytes) {
        return "%.1f GiB".formatted(bytes / (double) (1 << 30));
    }
}
