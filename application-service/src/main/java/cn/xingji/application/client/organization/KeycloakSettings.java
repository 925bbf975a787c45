package cn.xingji.application.client.organization;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Keycloak's administration, where an applicant's organisation is set (decision 5). */
@ConfigMapping(prefix = "xingji.keycloak")
interface KeycloakSettings {
    URI url();

    @WithDefault("xingji")
    String realm();

    /** The service account that may change users. */
    @WithDefault("application-service")
    String clientId();

    String clientSecret();

    /** How long a connection may take. */
    @WithDefault("5s")
    Duration connectTimeout();

    /** How long an answer may take. */
    @WithDefault("10s")
    Duration readTimeout();
}
