package cn.xingji.gateway;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Where people reach us encrypted, cookies are secure and sign-in comes back encrypted, also when a load balancer
 * decrypts and we see none of it: the public address alone decides.
 */
public final class BehindTls implements ConfigSourceFactory {
    private static final int UNDER_THE_ENVIRONMENT = 280;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        var publicUrl = Objects.toString(context.getValue("xingji.public-url").getValue(), "");
        return publicUrl.startsWith("https://")
                ? List.of(new PropertiesConfigSource(
                        Map.of(
                                "quarkus.oidc.authentication.cookie-force-secure", "true",
                                "quarkus.oidc.authentication.force-redirect-https-scheme", "true"),
                        "xingji.public-url",
                        UNDER_THE_ENVIRONMENT))
                : List.of();
    }
}
