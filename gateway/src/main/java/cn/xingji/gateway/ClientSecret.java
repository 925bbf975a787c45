package cn.xingji.gateway;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the gateway signs in to Keycloak with: without it, it does not start. */
@ApplicationScoped
class ClientSecret {
    private final Optional<String> secret;

    ClientSecret(@ConfigProperty(name = "quarkus.oidc.credentials.secret") Optional<String> secret) {
        this.secret = secret;
    }

    void require(@Observes StartupEvent starting) {
        if (secret.isEmpty()) {
            throw new IllegalStateException("The gateway does not start without XINGJI_GATEWAY_CLIENT_SECRET");
        }
    }
}
