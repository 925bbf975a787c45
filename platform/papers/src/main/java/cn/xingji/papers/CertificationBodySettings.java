package cn.xingji.papers;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The body as the configuration names it; templates know it as {@code cdi:body}. */
@Singleton
public class CertificationBodySettings {
    @Produces
    @Singleton
    @Named("body")
    CertificationBody body(
            @ConfigProperty(name = "xingji.body.name", defaultValue = "星级服务认证有限公司（示例）") String name,
            @ConfigProperty(name = "xingji.body.english-name", defaultValue = "Xingji Service Certification (example)")
                    String englishName,
            @ConfigProperty(name = "xingji.body.mark") Optional<Path> mark) {
        return new CertificationBody(
                name, englishName, mark.map(CertificationBodySettings::read).orElseGet(() -> standardMark()));
    }

    static String standardMark() {
        var resource = "/documents/mark.svg";
        try (var svg =
                Objects.requireNonNull(CertificationBodySettings.class.getResourceAsStream(resource), resource)) {
            return new String(svg.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path mark) {
        try {
            return Files.readString(mark);
        } catch (IOException e) {
            throw new UncheckedIOException("xingji.body.mark", e);
        }
    }
}
