package cn.xingji.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A child process with its log and its pid on disk, so that a later launcher finds what an earlier one left. */
public final class Child {
    private static final int SHOWN_LOG_LINES = 25;

    private final String name;
    private final Path log;
    private final Path pidFile;
    private final Process process;

    private Child(String name, Path log, Path pidFile, Process process) {
        this.name = name;
        this.log = log;
        this.pidFile = pidFile;
        this.process = process;
    }

    /** Starts a command; its output goes to {@code logs/<name>.log} below home, its pid to {@code run/<name>.pid}. */
    static Child start(String name, Path home, Map<String, String> environment, List<String> command) {
        try {
            var log = Files.createDirectories(home.resolve("logs")).resolve(name + ".log");
            var pidFile = Files.createDirectories(home.resolve("run")).resolve(name + ".pid");
            stopLeftover(pidFile);
            var builder = new ProcessBuilder(command)
                    .directory(home.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            var process = builder.start();
            Files.writeString(pidFile, Long.toString(process.pid()));
            return new Child(name, log, pidFile, process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the condition holds. */
    Child awaitHealthy(Duration patience, BooleanSupplier healthy) {
        var giveUpAt = Instant.now().plus(patience);
        while (!healthy.getAsBoolean()) {
            if (!process.isAlive()) {
                throw new Trouble("%s died while starting (exit code %d). Its last lines, from %s:%n%s"
                        .formatted(name, process.exitValue(), log, tail()));
            }
            if (Instant.now().isAfter(giveUpAt)) {
                stop(Duration.ofSeconds(5));
                throw new Trouble("%s was not healthy after %d s. Its last lines, from %s:%n%s"
                        .formatted(name, patience.toSeconds(), log, tail()));
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        return this;
    }

    /** Waits until it has ended well. */
    void awaitEnd(Duration patience) {
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS) || process.exitValue() != 0) {
                stop(Duration.ofSeconds(5));
                throw new Trouble("%s failed. Its last lines, from %s:%n%s".formatted(name, log, tail()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted");
        }
        delete(pidFile);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Asks it to stop, and makes it after a while. */
    void stop(Duration patience) {
        stop(process.toHandle(), patience);
        delete(pidFile);
    }

    /** Kills it without asking, as a power cut would. */
    void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        delete(pidFile);
    }

    /** Stops what an earlier launcher started and left under this pid file, if it is still there. */
    static void stopLeftover(Path pidFile) {
        if (!Files.exists(pidFile)) {
            return;
        }
        try {
            var pid = Long.parseLong(Files.readString(pidFile).strip());
            ProcessHandle.of(pid)
                    .filter(handle -> isOurs(handle, pidFile))
                    .ifPresent(handle -> stop(handle, Duration.ofSeconds(15)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        delete(pidFile);
    }

    /** A pid may have been given to somebody else since: ours was started before its pid was written. */
    private static boolean isOurs(ProcessHandle handle, Path pidFile) {
        try {
            var written = Files.getLastModifiedTime(pidFile).toInstant();
            return handle.info()
                    .startInstant()
                    .map(started -> started.isBefore(written.plusSeconds(2)))
                    .orElse(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(ProcessHandle handle, Duration patience) {
        var children = handle.descendants().toList();
        handle.destroy();
        handle.onExit()
                .completeOnTimeout(handle, patience.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        handle.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        handle.onExit().join();
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String tail() {
        try (var lines = Files.lines(log)) {
            var all = lines.toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - SHOWN_LOG_LINES), all.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
