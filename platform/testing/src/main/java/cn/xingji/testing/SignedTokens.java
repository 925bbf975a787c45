package cn.xingji.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Lets a service verify {@link Tokens} by their public key, where no Keycloak runs. */
public final class SignedTokens implements QuarkusTestResourceLifecycleManager {
    static final Map<String, String> SETTINGS = Map.of(
            "quarkus.oidc.public-key", Tokens.publicKey(),
            "quarkus.oidc.application-type", "service",
            "quarkus.oidc.roles.role-claim-path", "realm_access/roles");

    @Override
    public Map<String, String> start() {
        return SETTINGS;
    }

    @Override
    public void stop() {
        // a key needs no stopping
    }
}
