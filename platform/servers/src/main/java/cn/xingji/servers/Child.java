package cn.xingji.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A child process with its log and its pid on disk, so that a later launcher finds what an earlier one left. */
public final class Child {
    private static final int SHOWN_LOG_LINES = 25;

    private final String name;
    private final LogFile log;
    private final PidFile pidFile;
    private final Process process;

    private Child(String name, LogFile log, PidFile pidFile, Process process) {
        this.name = name;
        this.log = log;
        this.pidFile = pidFile;
        this.process = process;
    }

    /** Starts a command; its output goes to {@code logs/<name>.log} below home, its pid to {@code run/<name>.pid}. */
    public static Child start(String name, Path home, Map<String, String> environment, List<String> command) {
        try {
            var log = LogFile.of(home, name);
            var pidFile = pidFile(home, name);
            pidFile.stopLeftover();
            var builder = new ProcessBuilder(command)
                    .directory(home.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.forWriting());
            // a JVM of many threads otherwise reserves memory for each of them
            builder.environment().putIfAbsent("MALLOC_ARENA_MAX", "2");
            builder.environment().putAll(environment);
            var process = builder.start();
            Watchdog.watch(process.toHandle(), Watchdog.Ask.TERM);
            pidFile.write(process.pid());
            return new Child(name, log, pidFile, process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static PidFile pidFile(Path home, String name) {
        return new PidFile(home.resolve("run").resolve(name + ".pid"));
    }

    /** Waits until the condition holds. */
    public Child awaitHealthy(Duration patience, BooleanSupplier healthy) {
        var giveUpAt = Instant.now().plus(patience);
        while (!healthy.getAsBoolean()) {
            if (!process.isAlive()) {
                throw new Trouble("%s died while starting (%s). Its last lines, from %s:%n%s"
                        .formatted(name, Exit.with(process.exitValue()).words(), log.path(), tail()));
            }
            if (Thread.interrupted()) {
                stop(Duration.ofSeconds(5));
                throw new Trouble("%s was stopped while starting".formatted(name));
            }
            if (Instant.now().isAfter(giveUpAt)) {
                stop(Duration.ofSeconds(5));
                throw new Trouble("%s was not healthy after %d s. Its last lines, from %s:%n%s"
                        .formatted(name, patience.toSeconds(), log.path(), tail()));
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        return this;
    }

    /** Waits until it has ended well. */
    public void awaitEnd(Duration patience) {
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS) || process.exitValue() != 0) {
                stop(Duration.ofSeconds(5));
                throw new Trouble("%s failed. Its last lines, from %s:%n%s".formatted(name, log.path(), tail()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted");
        }
        pidFile.delete();
    }

    /** Asks it to stop, and makes it after a while. */
    public Exit stop(Duration patience) {
        PidFile.stop(process.toHandle(), patience);
        pidFile.delete();
        return ended().join();
    }

    /** Kills it without asking, as a power cut would. */
    void kill() {
        PidFile.kill(process.toHandle());
        pidFile.delete();
    }

    /** Completes when it has ended. */
    CompletableFuture<Exit> ended() {
        return process.onExit().thenApply(ended -> Exit.with(ended.exitValue()));
    }

    private String tail() {
        return String.join("\n", log.last(SHOWN_LOG_LINES));
    }
}
