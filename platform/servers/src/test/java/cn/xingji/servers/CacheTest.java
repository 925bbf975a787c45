package cn.xingji.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies in the user's cache is whole, whoever was killed and whoever came at the same time. */
class CacheTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path home;

    @Test
    void a_launcher_killed_while_it_unpacks_leaves_nothing_that_the_next_one_trips_over() throws Exception {
        var killed = inAnotherProcess(Unpacking.class);
        Waiting.until("an unpacked file", PATIENCE, () -> holdsFiles(cache().root()));
        killed.destroyForcibly().waitFor();
        assertThat(cache().find("postgresql-" + Versions.of("postgresql"))).isEmpty();

        try (var postgres = new LocalPostgres(cache(), home.resolve("platform/postgres"), Ports.free())) {
            postgres.start();

            assertThat(postgres.isHealthy()).isTrue();
        }
    }

    @Test
    void of_two_that_want_the_same_entry_one_makes_it_and_the_other_waits() throws Exception {
        var both = List.of(inAnotherProcess(Making.class), inAnotherProcess(Making.class));

        for (var each : both) {
            assertThat(each.waitFor()).isZero();
        }

        assertThat(Files.readAllLines(made())).hasSize(1);
        assertThat(cache().root().resolve("entry")).hasContent("whole");
    }

    @Test
    void an_entry_that_could_not_be_made_is_not_there() {
        assertThatExceptionOfType(Trouble.class)
                .isThrownBy(() -> cache().provide("entry", aside -> {
                    write(aside, "ha");
                    throw new Trouble("The disk is full");
                }));

        assertThat(cache().find("entry")).isEmpty();
        assertThat(cache().provide("entry", aside -> write(aside, "whole"))).hasContent("whole");
    }

    @Test
    void nobody_else_reads_it() throws IOException {
        cache().provide("entry", aside -> write(aside, "whole"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(cache().root())))
                .isEqualTo("rwx------");
    }

    /** A launcher at the moment at which it unpacks PostgreSQL, with the heap that a launcher has. */
    static final class Unpacking {
        private Unpacking() {}

        public static void main(String[] arguments) {
            var home = Path.of(arguments[0]);
            new LocalPostgres(cache(home), home.resolve("killed/postgres"), Ports.free()).start();
        }
    }

    static final class Making {
        private Making() {}

        public static void main(String[] arguments) {
            var home = Path.of(arguments[0]);
            cache(home).provide("entry", aside -> {
                write(home.resolve("made"), ProcessHandle.current().pid() + "\n");
                write(aside, "whole");
            });
        }
    }

    private Process inAnotherProcess(Class<?> main) throws IOException {
        var command = new ArrayList<>(List.of(Java.executable(), "-Xmx96m"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName(), home.toString()));
        return new ProcessBuilder(command).inheritIO().start();
    }

    private Cache cache() {
        return cache(home);
    }

    private static Cache cache(Path home) {
        return new Cache(home.resolve("cache"));
    }

    private Path made() {
        return home.resolve("made");
    }

    private static boolean holdsFiles(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var files = Files.walk(folder)) {
            return files.anyMatch(file -> file.toString().contains(".partial") && Files.isRegularFile(file));
        } catch (IOException | UncheckedIOException changing) {
            return false;
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
