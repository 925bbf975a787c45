package cn.xingji.files;

import cn.xingji.rules.Refused;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import xyz.capybara.clamav.ClamavClient;
import xyz.capybara.clamav.commands.scan.result.ScanResult;
import xyz.capybara.clamav.commands.scan.result.ScanResult.VirusFound;

/** Asks ClamAV about each upload, where one is configured; what it can't ask about is not taken in. */
@ApplicationScoped
class VirusScanner {
    private final Optional<ClamavClient> clamav;
    private final Duration patience;

    VirusScanner(
            @ConfigProperty(name = "xingji.clamav.host") Optional<String> host,
            @ConfigProperty(name = "xingji.clamav.port", defaultValue = "3310") int port,
            @ConfigProperty(name = "xingji.clamav.patience", defaultValue = "PT60S") Duration patience) {
        this.clamav = host.map(name -> new ClamavClient(name, port));
        this.patience = patience;
    }

    /**
     * @param field of the form that the file came in
     * @throws Refused when there is something in it, or nobody there to tell
     */
    void scan(String field, Path file) {
        clamav.ifPresent(client -> scan(client, field, file));
    }

    /** The client itself waits for ever, but hears when it is interrupted. */
    private void scan(ClamavClient client, String field, Path file) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answer = threads.submit(() -> answer(client, file));
            try {
                judge(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS), field);
            } catch (ExecutionException | TimeoutException e) {
                Log.error("ClamAV can't be asked: uploads are refused", e);
                throw Refused.unavailable("file.not-scanned");
            } finally {
                answer.cancel(true);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refused.unavailable("file.not-scanned");
        }
    }

    private static ScanResult answer(ClamavClient client, Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return client.scan(content);
        }
    }

    private static void judge(ScanResult result, String field) {
        if (result instanceof VirusFound found) {
            Log.warnf("An upload was refused: %s", found.getFoundViruses());
            throw Refused.invalidField("file.infected", field);
        }
    }
}
