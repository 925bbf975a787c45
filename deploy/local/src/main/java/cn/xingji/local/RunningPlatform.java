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
        return pidFile().process().filter(this::isLauncher);
    }

    /** Takes this home for the current process, and notes its ports for the commands in other terminals. */
    void claim(Ports ports) {
        pidFile().write(ProcessHandle.current().pid());
        try {
            Files.writeString(portFile(), Integer.toString(ports.base()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void release() {
        pidFile().delete();
        try {
            Files.deleteIfExists(portFile());
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

    private PidFile pidFile() {
        return Child.pidFile(home, "launcher");
    }

    private Path portFile() {
        return home.resolve("run/launcher.port");
    }
}
