package cn.xingji.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;

/** The versions of what runs beside the services, as the build names them. */
public final class Versions {
    private static final Properties NAMED = read();

    private Versions() {}

    public static String of(String part) {
        return Optional.ofNullable(NAMED.getProperty(part))
                .orElseThrow(() -> new IllegalArgumentException("No version of " + part));
    }

    private static Properties read() {
        try (var file = Versions.class.getResourceAsStream("/versions.properties")) {
            var versions = new Properties();
            versions.load(file);
            return versions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
