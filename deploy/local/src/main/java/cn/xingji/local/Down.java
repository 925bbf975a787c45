package cn.xingji.local;

import cn.xingji.servers.Cache;
import cn.xingji.servers.Checkout;
import cn.xingji.servers.Part;
import cn.xingji.servers.PidFile;
import cn.xingji.servers.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** {@code down}: asks the launcher to stop everything; cleans up after one that was killed. */
record Down(Checkout checkout, Path home) {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    void run() {
        System.out.println(stopEverything() ? "Everything is stopped." : "Nothing ran.");
    }

    /** Stops what runs; answers whether anything did. */
    boolean stopEverything() {
        var running = new RunningPlatform(home);
        var launcher = running.find();
        launcher.ifPresent(process -> PidFile.stop(process, PATIENCE));
        var leftovers = Stream.concat(partsBackwards(), others())
                .map(PidFile::stopLeftover)
                .toList();
        running.forget();
        return launcher.isPresent() || leftovers.contains(true);
    }

    private Stream<PidFile> partsBackwards() {
        return new Platform(checkout, Cache.ofUser(), home, Ports.fromEnvironment(), Progress.silent())
                .parts().reversed().stream().map(Part::pidFile);
    }

    /** Steps such as the formatting of Kafka's storage. */
    private Stream<PidFile> others() {
        var run = home.resolve("run");
        if (!Files.isDirectory(run)) {
            return Stream.empty();
        }
        try (var files = Files.list(run)) {
            return files
                    .filter(file -> file.toString().endsWith(".pid") && !file.endsWith("launcher.pid"))
                    .toList()
                    .stream()
                    .map(PidFile::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
