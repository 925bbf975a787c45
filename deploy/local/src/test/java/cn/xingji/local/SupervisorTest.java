package cn.xingji.local;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xingji.servers.Part;
import cn.xingji.servers.ProcessPart;
import cn.xingji.servers.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parts that die, and what the supervisor says and does; the parts are shells that the test lets live or die. */
class SupervisorTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(100);

    @TempDir
    private Path home;

    private final List<String> said = new CopyOnWriteArrayList<>();
    private final AtomicInteger starts = new AtomicInteger();
    private Shell part;
    private Supervisor supervisor;

    @AfterEach
    void stop() {
        supervisor.close();
        part.close();
    }

    @Test
    void a_part_that_dies_is_told_of_with_its_exit_code_and_last_lines_and_started_again() throws IOException {
        watch("until [ -e go ]; do sleep 0.02; done; rm go; echo no room for data; exit 3");

        Files.createFile(home.resolve("go"));

        Waiting.until("a word", PATIENCE, () -> heard("shell is healthy again"));
        assertThat(said.getFirst())
                .contains("shell died (exit code 3)")
                .contains("no room for data")
                .contains(part.log().path().toString());
        assertThat(record().restarts("shell")).isEqualTo(1);
        assertThat(record().isGivenUp("shell")).isFalse();
    }

    @Test
    void a_part_that_was_killed_is_told_of_with_the_signal() {
        watch("sleep 300");

        part.pidFile().process().orElseThrow().destroyForcibly();

        Waiting.until("a word", PATIENCE, () -> heard("exit code 137: signal 9"));
    }

    @Test
    void a_part_that_keeps_dying_is_given_up_loudly_after_growing_pauses() {
        watch("exit 1");

        Waiting.until("a last word", PATIENCE, () -> heard("GIVING UP on shell: it died 5 times within 10 min"));

        assertThat(starts).hasValue(4);
        assertThat(said.stream().filter(line -> line.startsWith("Starting shell again")))
                .containsExactly(
                        "Starting shell again in 0.1 s",
                        "Starting shell again in 0.2 s",
                        "Starting shell again in 0.4 s",
                        "Starting shell again in 0.8 s");
        assertThat(record().isGivenUp("shell")).isTrue();
    }

    @Test
    void a_part_that_is_stopped_in_order_is_no_death() {
        watch("sleep 300");

        supervisor.close();
        part.close();

        assertThat(said).isEmpty();
        assertThat(starts).hasValue(0);
    }

    private void watch(String script) {
        part = new Shell(home, script);
        part.start();
        supervisor = new Supervisor(List.of(part), record(), this::startAgain, SHORT, said::add);
        supervisor.begin();
    }

    private void startAgain(Part died) {
        starts.incrementAndGet();
        died.start();
    }

    private boolean heard(String words) {
        return said.stream().anyMatch(line -> line.contains(words));
    }

    private SupervisionRecord record() {
        return SupervisionRecord.of(home);
    }

    /** Well from its first moment on. */
    private static final class Shell extends ProcessPart {
        private final String script;

        Shell(Path home, String script) {
            super(home, "shell", List.of(), PATIENCE);
            this.script = script;
        }

        @Override
        public boolean isHealthy() {
            return true;
        }

        @Override
        protected List<String> command() {
            return List.of("/bin/sh", "-c", script);
        }
    }
}
