package cn.xingji.local;

import cn.xingji.servers.Java;
import cn.xingji.servers.LogFile;
import cn.xingji.servers.Trouble;
import cn.xingji.servers.Turn;
import cn.xingji.servers.Waiting;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * {@code up --background}: makes sure that everything is up and comes back; starts a launcher that outlives this
 * command where none runs, and shows what it says until everything is up.
 */
record UpInBackground(Path home) {
    private static final Duration GLANCE = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Path SET_SESSION = Path.of("/usr/bin/setsid");

    void run() {
        // of several that are called at once, one starts it and the others find it
        new Turn(home.resolve("run/start.lock")).take(() -> {
            var running = new RunningPlatform(home);
            if (running.isReady()) {
                return running;
            }
            if (running.find().isPresent()) {
                System.out.println("Xingji is being started in another terminal.");
                Waiting.until("Xingji", PATIENCE, running::isReady);
            } else {
                var log = LogFile.of(home, "launcher");
                var from = length(log.path());
                follow(log.path(), from, launch(log), running);
            }
            return running;
        });
    }

    private ProcessHandle launch(LogFile log) {
        var command = new ArrayList<String>();
        if (Files.isExecutable(SET_SESSION)) {
            // Ctrl-C here, or the end of this terminal, is not meant for it
            command.add(SET_SESSION.toString());
        }
        command.add(Java.executable());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName(), "up"));
        try {
            return new ProcessBuilder(command)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectErrorStream(true)
                    .redirectOutput(log.forWriting())
                    .start()
                    .toHandle();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Shows what is written into the log from a place on, until everything is up. */
    private static void follow(Path log, long from, ProcessHandle launcher, RunningPlatform running) {
        var shown = from;
        while (true) {
            var ready = running.isReady();
            var alive = launcher.isAlive();
            var said = read(log, shown);
            System.out.write(said, 0, said.length);
            System.out.flush();
            shown += said.length;
            if (ready) {
                return;
            }
            if (!alive) {
                throw new Trouble("Xingji did not start.");
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
    }

    private static byte[] read(Path log, long from) {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(from);
            var rest = new byte[(int) (file.length() - from)];
            file.readFully(rest);
            return rest;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long length(Path log) {
        try {
            return Files.exists(log) ? Files.size(log) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
