package cn.xingji.clock;

import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * All business time. In the local and test profiles, and only there, a file that holds an ISO 8601 duration moves it
 * forward for every service at once.
 */
@ApplicationScoped
public class BusinessClock {
    /** The zone of business dates. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Optional<Path> offsetFile;

    BusinessClock(@ConfigProperty(name = "xingji.clock.file") Optional<Path> file) {
        this.offsetFile = file.filter(_ -> ConfigUtils.isProfileActive("local") || ConfigUtils.isProfileActive("test"));
    }

    public Instant now() {
        return Instant.now().plus(offset());
    }

    public LocalDate today() {
        return now().atZone(ZONE).toLocalDate();
    }

    private Duration offset() {
        return offsetFile.filter(Files::exists).map(BusinessClock::read).orElse(Duration.ZERO);
    }

    private static Duration read(Path file) {
        try {
            var text = Files.readString(file).strip();
            return text.isEmpty() ? Duration.ZERO : Duration.parse(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
