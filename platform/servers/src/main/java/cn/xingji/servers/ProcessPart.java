package cn.xingji.servers;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/** A part that is a child process of this one. */
public abstract class ProcessPart implements Part {
    private static final Duration TO_STOP = Duration.ofSeconds(20);

    private final Path home;
    private final String name;
    private final List<Integer> ports;
    private final Duration patience;
    private final AtomicReference<Child> running = new AtomicReference<>();

    /** @param patience how long it may take to become healthy */
    public ProcessPart(Path home, String name, List<Integer> ports, Duration patience) {
        this.home = home;
        this.name = name;
        this.ports = List.copyOf(ports);
        this.patience = patience;
    }

    /** What is run, after everything that it needs has been laid ready. */
    protected abstract List<String> command();

    /** Its environment beside our own. */
    public Map<String, String> environment() {
        return Map.of();
    }

    protected final Path home() {
        return home;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final List<Integer> ports() {
        return ports;
    }

    @Override
    public final PidFile pidFile() {
        return Child.pidFile(home, name);
    }

    @Override
    public final LogFile log() {
        return LogFile.of(home, name);
    }

    @Override
    public final void start() {
        var child = Child.start(name, home, environment(), command());
        running.set(child);
        child.awaitHealthy(patience, this::isHealthy);
    }

    @Override
    public final CompletableFuture<Exit> ended() {
        return Optional.ofNullable(running.get())
                .map(Child::ended)
                .orElseThrow(() -> new IllegalStateException(name + " was not started"));
    }

    /** Kills it without asking, as a power cut would. */
    public final void kill() {
        Optional.ofNullable(running.getAndSet(null)).ifPresent(Child::kill);
    }

    @Override
    public final void close() {
        Optional.ofNullable(running.getAndSet(null)).ifPresent(child -> child.stop(TO_STOP));
    }
}
