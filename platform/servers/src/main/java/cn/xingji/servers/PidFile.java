package cn.xingji.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A process's pid on disk: a later launcher finds by it what an earlier one left. The first line is the pid. */
public record PidFile(Path path) {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    public void write(long pid) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.writeString(path, Long.toString(pid));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process that this file was written for, if it still runs. */
    public Optional<ProcessHandle> process() {
        return pid().flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive).filter(this::startedBeforeItWasWritten);
    }

    /**
     * Stops what an earlier launcher left under this file, and forgets it.
     *
     * @return whether something ran
     */
    public boolean stopLeftover() {
        var leftover = process();
        leftover.ifPresent(process -> stop(process, PATIENCE));
        delete();
        return leftover.isPresent();
    }

    /** Ends what runs under this file without asking, and forgets it. */
    public void killLeftover() {
        process().ifPresent(PidFile::kill);
        delete();
    }

    /** Asks a process to stop, and makes it and its children after a while. */
    public static void stop(ProcessHandle process, Duration patience) {
        var children = process.descendants().toList();
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, patience.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        end(process, children);
    }

    /** Ends a process and its children without asking. */
    static void kill(ProcessHandle process) {
        end(process, process.descendants().toList());
    }

    private static void end(ProcessHandle process, List<ProcessHandle> children) {
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
    }

    private Optional<Long> pid() {
        try (var lines = Files.lines(path)) {
            return lines.findFirst()
                    .map(String::strip)
                    .filter(line -> line.matches("\\d{1,10}"))
                    .map(Long::parseLong);
        } catch (IOException notThere) {
            return Optional.empty();
        }
    }

    /** A pid may have been given to somebody else since; ours was started before its pid was written. */
    private boolean startedBeforeItWasWritten(ProcessHandle process) {
        try {
            var written = Files.getLastModifiedTime(path).toInstant();
            return process.info()
                    .startInstant()
                    .map(started -> started.isBefore(written.plusSeconds(2)))
                    .orElse(false);
        } catch (IOException gone) {
            return false;
        }
    }
}
