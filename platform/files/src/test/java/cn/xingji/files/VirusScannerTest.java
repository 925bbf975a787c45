package cn.xingji.files;

import static cn.xingji.testing.RefusalAssert.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThatCode;

import cn.xingji.servers.LocalClamav;
import cn.xingji.servers.Ports;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a real ClamAV. */
class VirusScannerTest {
    /**
     * The test file of the European Institute for Computer Antivirus Research, so that no scanner stops this source.
     */
    private static final String EICAR =
            "WDVPIVAlQEFQWzRcUFpYNTQoUF4pN0NDKTd9JEVJQ0FSLVNUQU5EQVJELUFOVElWSVJVUy1URVNULUZJTEUhJEgrSCo=";

    @TempDir
    Path home;

    @Test
    void an_infected_file_is_refused_and_so_is_every_file_while_the_scanner_is_down() throws IOException {
        var port = Ports.free();
        var scanner = new VirusScanner(Optional.of("127.0.0.1"), port, Duration.ofMinutes(1));
        var clean = Files.writeString(home.resolve("clean.txt"), "售后服务手册");
        var infected = Files.writeString(
                home.resolve("infected.txt"), new String(Base64.getDecoder().decode(EICAR), StandardCharsets.US_ASCII));
        try (var clamav = new LocalClamav(home, port)) {
            clamav.start();

            assertThatCode(() -> scanner.scan("evidence", clean)).doesNotThrowAnyException();
            assertThatRefused(() -> scanner.scan("evidence", infected))
                    .because("file.infected")
                    .at("evidence");
        }
        assertThatRefused(() -> scanner.scan("evidence", clean)).because("file.not-scanned");
    }

    @Test
    void a_scanner_that_takes_a_file_and_never_answers_is_not_waited_for() throws IOException {
        var file = Files.writeString(home.resolve("any.txt"), "any");
        try (var silent = new ServerSocket(0)) {
            var scanner = new VirusScanner(Optional.of("127.0.0.1"), silent.getLocalPort(), Duration.ofMillis(200));

            assertThatRefused(() -> scanner.scan("evidence", file)).because("file.not-scanned");
        }
    }

    @Test
    void without_a_scanner_nothing_is_asked() throws IOException {
        var file = Files.writeString(home.resolve("any.txt"), "any");

        assertThatCode(() -> new VirusScanner(Optional.empty(), 1, Duration.ofSeconds(1)).scan("evidence", file))
                .doesNotThrowAnyException();
    }
}
