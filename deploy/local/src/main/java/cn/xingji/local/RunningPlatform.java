package cn.xingji.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The launcher that holds this home, known by its pid on disk. */
record RunningPlatform(Path home) {

    /** The launcher that runs now; empty when none does. */
    Optional<ProcessHandle> find() {
        try {
            return Files.exists(pidFile())
                    ? ProcessHandle.of(
                                    Long.parseLong(Files.readString(pidFile()).strip()))
                            .filter(ProcessHandle::isAlive)
                            .filter(this::isLauncher)
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes this home for the current process. */
    void claim() {
        try {
            Files.createDirectories(pidFile().getParent());
            Files.writeString(pidFile(), Long.toString(ProcessHandle.current().pid()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void release() {
        try {
            Files.deleteIfExists(pidFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isLauncher(ProcessHandle process) {
        return process.info()
                .commandLine()
                .map(line -> line.contains("cn.xingji.local.Main"))
                .orElse(true);
    }

    private Path pidFile() {
        return home.resolve("run/launcher.pid");
    }
}
