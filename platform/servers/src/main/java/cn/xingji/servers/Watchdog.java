package cn.xingji.servers;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Stops the children when this JVM is killed and can no longer do it: a shell at the other end of a pipe that closes
 * with us, however we end.
 */
final class Watchdog {
    /** How a process wants to be asked to stop. */
    enum Ask {
        TERM,
        /** PostgreSQL's fast shutdown, which does not wait for its clients. */
        INT
    }

    private static final String SCRIPT = """
            trap '' INT HUP TERM
            watched=
            while read -r act ask pid; do
              if [ "$act" = watch ]; then watched="$watched $ask:$pid"; continue; fi
              kept=
              for each in $watched; do [ "${each#*:}" = "$pid" ] || kept="$kept $each"; done
              watched=$kept
            done
            for each in $watched; do kill -s "${each%%:*}" "${each#*:}" 2>/dev/null; done
            """;
    private static final Path SET_SESSION = Path.of("/usr/bin/setsid");
    private static final Watchdog INSTANCE = new Watchdog();

    private final BufferedWriter pipe;

    private Watchdog() {
        var command = new ArrayList<String>();
        if (Files.isExecutable(SET_SESSION)) {
            // so that it outlives a kill of our whole process group
            command.add(SET_SESSION.toString());
        }
        command.addAll(List.of("/bin/sh", "-c", SCRIPT));
        try {
            pipe = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .outputWriter();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Watches a process until it ends: its number may be somebody else's soon. */
    static void watch(ProcessHandle process, Ask ask) {
        INSTANCE.say("watch " + ask + " " + process.pid());
        var _ = process.onExit().thenAccept(ended -> INSTANCE.say("release - " + ended.pid()));
    }

    private synchronized void say(String line) {
        try {
            pipe.write(line + "\n");
            pipe.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
