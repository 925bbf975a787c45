package cn.xingji.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What launchers leave behind when they or their children are killed, and what the next one makes of it. */
class LeftoverTest {
    @TempDir
    private Path home;

    @Test
    void what_an_earlier_launcher_left_is_stopped() throws IOException {
        var leftover = longRunning();
        var pidFile = pidFile();
        pidFile.write(leftover.pid());

        assertThat(pidFile.stopLeftover()).isTrue();

        assertThat(leftover.isAlive()).isFalse();
        assertThat(pidFile.path()).doesNotExist();
    }

    @Test
    void a_pid_that_somebody_else_has_by_now_is_left_alone() throws IOException {
        var stranger = longRunning();
        try {
            var pidFile = pidFile();
            pidFile.write(stranger.pid());
            Files.setLastModifiedTime(
                    pidFile.path(), FileTime.from(Instant.now().minus(Duration.ofHours(1))));

            assertThat(pidFile.stopLeftover()).isFalse();

            assertThat(stranger.isAlive()).isTrue();
            assertThat(pidFile.path()).doesNotExist();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void a_pid_file_cut_short_is_no_trouble() throws IOException {
        var pidFile = pidFile();
        pidFile.write(1);
        Files.writeString(pidFile.path(), "");

        assertThat(pidFile.stopLeftover()).isFalse();
    }

    @Test
    void a_part_that_dies_while_starting_shows_its_last_lines() {
        var child = Child.start("part", home, Map.of(), List.of("/bin/sh", "-c", "echo no room for data; exit 3"));

        assertThatExceptionOfType(Trouble.class)
                .isThrownBy(() -> child.awaitHealthy(Duration.ofSeconds(20), () -> false))
                .withMessageContaining("part died while starting (exit code 3)")
                .withMessageContaining("no room for data");
    }

    @Test
    void what_is_killed_is_not_asked_and_known_to_have_been_killed() {
        var deaf = Child.start("part", home, Map.of(), List.of("/bin/sh", "-c", "trap '' TERM; sleep 300"));

        Child.pidFile(home, "part").killLeftover();

        assertThat(deaf.stop(Duration.ofSeconds(20)).wasKilled()).isTrue();
    }

    @Test
    void children_stop_when_their_launcher_is_killed() throws Exception {
        var launcher = new ProcessBuilder(
                        Java.executable(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Launching.class.getName(),
                        home.toString())
                .redirectOutput(ProcessBuilder.Redirect.PIPE)
                .start();
        var child = ProcessHandle.of(Long.parseLong(launcher.inputReader().readLine()))
                .orElseThrow();

        launcher.destroyForcibly().waitFor();

        assertThat(child.onExit().get(20, TimeUnit.SECONDS).isAlive()).isFalse();
    }

    /** A launcher of its own, to be killed. */
    static final class Launching {
        private Launching() {}

        public static void main(String[] arguments) throws InterruptedException {
            var home = Path.of(arguments[0]);
            Child.start("child", home, Map.of(), List.of("sleep", "300"));
            System.out.println(
                    Child.pidFile(home, "child").process().orElseThrow().pid());
            Thread.currentThread().join();
        }
    }

    private PidFile pidFile() {
        return new PidFile(home.resolve("run/part.pid"));
    }

    private static Process longRunning() throws IOException {
        return new ProcessBuilder("sleep", "300").start();
    }
}
