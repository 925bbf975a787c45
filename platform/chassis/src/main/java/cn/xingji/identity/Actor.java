package cn.xingji.identity;

import cn.xingji.rules.people.Caller;
import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Optional;
import java.util.UUID;

/** Who acts now: the person behind the request, or nobody where the platform acts on an event or a deadline. */
@ApplicationScoped
public class Actor {
    private final Instance<SecurityIdentity> identity;
    private final Instance<SignedIn> signedIn;

    Actor(Instance<SecurityIdentity> identity, Instance<SignedIn> signedIn) {
        this.identity = identity;
        this.signedIn = signedIn;
    }

    /** The name that people know him by; blank for the platform itself. */
    public String name() {
        return caller().map(Caller::name).orElse("");
    }

    /** His id, the same whatever his name becomes; empty for the platform itself. */
    public Optional<UUID> id() {
        return caller().map(Caller::id);
    }

    private Optional<Caller> caller() {
        if (!Arc.container().requestContext().isActive() || identity.get().isAnonymous()) {
            return Optional.empty();
        }
        return Optional.of(signedIn.get().caller());
    }
}
