package cn.xingji.identity;

import cn.xingji.rules.people.Caller;
import cn.xingji.rules.people.Role;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The person behind the current request. */
@RequestScoped
public class SignedIn {
    private final JsonWebToken token;
    private final SecurityIdentity identity;

    SignedIn(JsonWebToken token, SecurityIdentity identity) {
        this.token = token;
        this.identity = identity;
    }

    public Caller caller() {
        var roles = Role.of(identity.getRoles());
        return new Caller(UUID.fromString(token.getSubject()), displayName(), roles, organization());
    }

    private String displayName() {
        return token.<String>claim("name").orElseGet(token::getName);
    }

    private Optional<UUID> organization() {
        return token.<String>claim("organization")
                .filter(claim -> !claim.isBlank())
                .map(UUID::fromString);
    }
}
