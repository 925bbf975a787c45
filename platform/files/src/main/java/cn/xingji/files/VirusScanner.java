package cn.xingji.files;

import cn.xingji.rules.Refused;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import xyz.capybara.clamav.ClamavClient;
import xyz.capybara.clamav.ClamavException;
import xyz.capybara.clamav.commands.scan.result.ScanResult.VirusFound;

/** Asks ClamAV about each upload, where one is configured; what it can't ask about is not taken in. */
@ApplicationScoped
class VirusScanner {
    private final Optional<ClamavClient> clamav;

    VirusScanner(
            @ConfigProperty(name = "xingji.clamav.host") Optional<String> host,
            @ConfigProperty(name = "xingji.clamav.port", defaultValue = "3310") int port) {
        this.clamav = host.map(name -> new ClamavClient(name, port));
    }

    /** @throws Refused when there is something in it, or nobody there to tell */
    void scan(Path file) {
        clamav.ifPresent(client -> scan(client, file));
    }

    private static void scan(ClamavClient client, Path file) {
        try (var content = Files.newInputStream(file)) {
            if (client.scan(content) instanceof VirusFound found) {
                Log.warnf("An upload was refused: %s", found.getFoundViruses());
                throw Refused.invalidField("file.infected", "file");
            }
        } catch (ClamavException e) {
            Log.error("ClamAV can't be asked: uploads are refused", e);
            throw Refused.unavailable("file.not-scanned");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
