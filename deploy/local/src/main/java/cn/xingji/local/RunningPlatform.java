package cn.xingji.local;

import cn.xingji.servers.Child;
import cn.xingji.servers.PidFile;
import cn.xingji.servers.Ports;
import cn.xingji.servers.Trouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** The launcher that holds this home, known by its pid on disk. */
record RunningPlatform(Path home) {

    /** The launcher that runs now; empty when none does. */
    Optional<ProcessHandle> find() {
        return pidFile().process().filter(_ -> isHeld());
    }

    /**
     * Takes this home for the current process until it ends, and notes its ports for the commands in other terminals.
     *
     * @return what to hold on to meanwhile: it is gone when the process is, which a pid on disk can't promise
     * @throws Trouble when another launcher has it
     */
    FileLock claim(Ports ports) {
        try {
            Files.createDirectories(home.resolve("run"));
            var file = FileChannel.open(heldFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var held = file.tryLock();
            if (held == null) {
                file.close();
                throw new Trouble("It is up already%s. ./xingji status shows it, ./xingji down stops it."
                        .formatted(find().map(launcher -> " (process %d)".formatted(launcher.pid()))
                                .orElse("")));
            }
            Files.deleteIfExists(readyFile());
            pidFile().write(ProcessHandle.current().pid());
            Files.writeString(portFile(), Integer.toString(ports.base()));
            return held;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Notes that everything is up. */
    void isUp() {
        try {
            Files.writeString(readyFile(), Long.toString(ProcessHandle.current().pid()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the launcher that runs has started everything. */
    boolean isReady() {
        try {
            var ready = Files.readString(readyFile());
            return find().filter(launcher -> ready.equals(Long.toString(launcher.pid())))
                    .isPresent();
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Forgets the launcher that ran here. */
    void forget() {
        pidFile().delete();
        try {
            Files.deleteIfExists(readyFile());
            Files.deleteIfExists(portFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether somebody holds this home: the lock goes with its process, whose number may be another's by now. */
    private boolean isHeld() {
        if (!Files.exists(heldFile())) {
            return false;
        }
        try (var file = FileChannel.open(heldFile(), StandardOpenOption.WRITE);
                var free = file.tryLock()) {
            return free == null;
        } catch (OverlappingFileLockException ours) {
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path heldFile() {
        return home.resolve("run/launcher.held");
    }

    private PidFile pidFile() {
        return Child.pidFile(home, "launcher");
    }

    private Path readyFile() {
        return home.resolve("run/launcher.ready");
    }

    private Path portFile() {
        return home.resolve("run/launcher.port");
    }
}
