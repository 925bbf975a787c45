package cn.xingji.identity;

import cn.xingji.rules.Refused;
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

    /** @throws Refused when he is of both sides, or staff whose name the body has not verified */
    public Caller caller() {
        var roles = Role.of(identity.getRoles());
        var name = Caller.nameOf(roles, token.claim(Caller.VERIFIED_NAME), ownName())
                .orElseThrow(() -> Refused.forbidden("caller.name-unverified"));
        return new Caller(UUID.fromString(token.getSubject()), name, roles, organization());
    }

    private String ownName() {
        return token.<String>claim("name").orElseGet(token::getName);
    }

    private Optional<UUID> organization() {
        return token.<String>claim("organization")
                .filter(claim -> !claim.isBlank())
                .map(UUID::fromString);
    }
}
