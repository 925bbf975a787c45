package cn.xingji.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * ClamAV's daemon, as a process of its own: for tests, with the one signature of the harmless EICAR test file. A
 * machine that lacks it gets Debian's package.
 */
public final class LocalClamav extends ProcessPart {
    private static final Path DAEMON = Path.of("/usr/sbin/clamd");
    private static final String EICAR = "44d88612fea8a8f36de82e1278abb02f:68:Eicar-Test-Signature\n";
    private static final Duration INSTALLATION = Duration.ofMinutes(5);

    private final int port;

    public LocalClamav(Path home, int port) {
        super(home, "clamav", List.of(port), Duration.ofSeconds(30));
        this.port = port;
    }

    @Override
    public boolean isHealthy() {
        return !Ports.isFree(port);
    }

    @Override
    protected List<String> command() {
        if (!Files.isExecutable(DAEMON)) {
            install();
        }
        return List.of(DAEMON.toString(), "--config-file", settings().toString());
    }

    private void install() {
        apt("update");
        apt("install", "--yes", "--no-install-recommends", "clamav-daemon");
    }

    private void apt(String... arguments) {
        var command = new ArrayList<>(List.of("apt-get", "--quiet"));
        command.addAll(List.of(arguments));
        Child.start("apt-get", home(), Map.of("DEBIAN_FRONTEND", "noninteractive"), command)
                .awaitEnd(INSTALLATION);
    }

    private Path settings() {
        var signatures = home().resolve("clamav");
        var text = """
                Foreground yes
                TCPSocket %d
                TCPAddr 127.0.0.1
                DatabaseDirectory %s
                StreamMaxLength 60M
                MaxScanSize 60M
                MaxFileSize 60M
                """.formatted(port, signatures);
        try {
            Files.createDirectories(signatures);
            Files.writeString(signatures.resolve("test.hdb"), EICAR);
            return Files.writeString(
                    Files.createDirectories(home().resolve("run")).resolve("clamd.conf"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
