package cn.xingji.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xingji.servers.Cache;
import cn.xingji.servers.Checkout;
import cn.xingji.servers.Ports;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * The launcher as a process of its own, as a newcomer starts it: with nothing unpacked, made or running; so it comes
 * before the platform that all others share.
 */
@Order(1)
class LauncherTest {
    private static final Duration TO_START = Duration.ofMinutes(4);
    private static final Duration SOON = Duration.ofSeconds(60);

    private final Path home = scratch();
    private final Ports ports = FreePorts.find();
    private final Path said = home.resolve("said");

    /** All but PostgreSQL, which is unpacked here, is taken from the user's own cache: making it is tried elsewhere. */
    @BeforeEach
    void lend() throws IOException {
        Files.createDirectories(cache());
        try (var entries = Files.list(Cache.ofUser().root())) {
            for (var entry : entries.filter(each -> !each.toString().contains("postgresql"))
                    .toList()) {
                Files.createSymbolicLink(cache().resolve(entry.getFileName()), entry);
            }
        }
    }

    @AfterEach
    void down() {
        assertThat(run("down")).isZero();
    }

    @Test
    void killed_while_it_unpacks_it_starts_the_next_time_and_says_and_mends_a_death() throws Exception {
        var killed = start("up");
        await(TO_START, this::unpacks);
        killed.destroyForcibly().waitFor();

        start("up");
        await(TO_START, () -> hears("Everything is up after"));
        assertThat(status().path("healthy").asBoolean()).isTrue();

        var scoring = Long.parseLong(Files.readString(home.resolve("data/run/scoring-service.pid")));
        ProcessHandle.of(scoring).orElseThrow().destroyForcibly();
        await(SOON, () -> hears("scoring-service is healthy again"));

        assertThat(said).content().contains("scoring-service died (exit code 137: signal 9)");
        assertThat(run("status", "--json")).isZero();
        assertThat(status().path("healthy").asBoolean()).isTrue();
        assertThat(restarts("scoring-service")).isEqualTo(1);
        assertThat(restarts("audit-service")).isZero();

        assertThat(run("down")).isZero();
        assertThat(processes()).isEmpty();
        assertThat(run("status", "--json")).isEqualTo(3);
    }

    private boolean unpacks() {
        try (var files = Files.walk(cache())) {
            return files.anyMatch(file ->
                    file.toString().contains("postgresql") && file.toString().contains(".partial/"));
        } catch (IOException | UncheckedIOException changing) {
            return false;
        }
    }

    private boolean hears(String words) {
        try {
            return Files.readString(said).contains(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode status() throws IOException {
        run("status", "--json");
        return new JsonMapper().readTree(home.resolve("answer").toFile());
    }

    private int restarts(String part) throws IOException {
        return StreamSupport.stream(status().path("parts").spliterator(), false)
                .filter(each -> each.path("name").asText().equals(part))
                .findFirst()
                .orElseThrow()
                .path("restarts")
                .asInt();
    }

    /** What still runs in this launcher's folder. */
    private List<String> processes() {
        return ProcessHandle.allProcesses()
                .flatMap(process -> process.info().commandLine().stream())
                .filter(line -> line.contains(home.toString()))
                .toList();
    }

    private Process start(String command) throws IOException {
        return builder(command)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(said.toFile()))
                .start();
    }

    private int run(String... command) {
        try {
            var process = builder(command)
                    .redirectOutput(home.resolve("answer").toFile())
                    .start();
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
            return process.exitValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private ProcessBuilder builder(String... command) {
        // the launcher's own heap: unpacking in it is part of what is tried
        var java = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx96m",
                "-Dslf4j.internal.verbosity=ERROR",
                "-Dxingji.root=" + Checkout.find().root(),
                "-cp",
                System.getProperty("java.class.path"),
                "cn.xingji.local.Main"));
        java.addAll(List.of(command));
        var builder = new ProcessBuilder(java).redirectError(ProcessBuilder.Redirect.appendTo(said.toFile()));
        builder.environment().put(Cache.VARIABLE, cache().toString());
        builder.environment().put(Ports.VARIABLE, Integer.toString(ports.base()));
        builder.environment().put("XINGJI_HOME", home.resolve("data").toString());
        return builder;
    }

    private Path cache() {
        return home.resolve("cache");
    }

    private static void await(Duration patience, BooleanSupplier condition) {
        Awaitility.await().atMost(patience).until(condition::getAsBoolean);
    }

    private static Path scratch() {
        try {
            var target = Files.createDirectories(Checkout.find().root().resolve("deploy/acceptance/target"));
            return Files.createTempDirectory(target, "launcher");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
