package cn.xingji.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code down}: asks the launcher to stop everything; cleans up after one that was killed. */
record Down(Path home) {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    void run() {
        var running = new RunningPlatform(home);
        var launcher = running.find();
        launcher.ifPresent(process -> {
            process.destroy();
            process.onExit()
                    .completeOnTimeout(process, PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .join();
        });
        var leftovers = pidFiles();
        leftovers.forEach(Child::stopLeftover);
        running.release();
        System.out.println(launcher.isPresent() || !leftovers.isEmpty() ? "Everything is stopped." : "Nothing ran.");
    }

    private List<Path> pidFiles() {
        var run = home.resolve("run");
        if (!Files.isDirectory(run)) {
            return List.of();
        }
        try (var files = Files.list(run)) {
            return files.filter(file -> file.toString().endsWith(".pid") && !file.endsWith("launcher.pid"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
