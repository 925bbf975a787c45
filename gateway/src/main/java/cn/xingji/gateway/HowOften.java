package cn.xingji.gateway;

import io.github.bucket4j.TimeMeter;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * How often one may ask: a request counts for the address that it comes from until it is known whose it is, and for him
 * from then on. What only claims to be a token makes no difference.
 */
@ApplicationScoped
class HowOften {
    /** Whoever has signed in is known after 200, and what he may is asked at 100. */
    private static final int AFTER_AUTHENTICATION = 150;

    private final TrustedProxies proxies;
    private final RateLimits<Network> byAddress;
    private final RateLimits<String> bySubject;

    HowOften(GatewayConfig config, TrustedProxies proxies) {
        this.proxies = proxies;
        this.byAddress = new RateLimits<>(config.address(), TimeMeter.SYSTEM_NANOTIME);
        this.bySubject = new RateLimits<>(config.subject(), TimeMeter.SYSTEM_NANOTIME);
    }

    void register(@Observes Filters filters) {
        filters.register(this::admitSubject, AFTER_AUTHENTICATION);
    }

    /** Whether so many from there may be heard before it is known whose requests they are. */
    boolean admitsAddress(RoutingContext context) {
        return isAdmitted(context, byAddress.admit(address(context)));
    }

    private void admitSubject(RoutingContext context) {
        var subject = subject(context);
        if (subject.isEmpty()) {
            context.next();
            return;
        }
        byAddress.takeBack(address(context));
        if (isAdmitted(context, bySubject.admit(subject.get()))) {
            context.next();
        }
    }

    private boolean isAdmitted(RoutingContext context, RateLimits.Admission admission) {
        var response = context.response()
                .putHeader("RateLimit-Limit", Long.toString(admission.limit()))
                .putHeader("RateLimit-Remaining", Long.toString(admission.remaining()));
        if (!admission.isGranted()) {
            response.putHeader(HttpHeaders.RETRY_AFTER, Long.toString(admission.retryAfter()));
            new Problem(429, "too-many-requests").answer(context);
        }
        return admission.isGranted();
    }

    private Network address(RoutingContext context) {
        return Network.ofOneCaller(proxies.senderOf(context.request()).address());
    }

    private static Optional<String> subject(RoutingContext context) {
        return context.user() instanceof QuarkusHttpUser user
                        && user.getSecurityIdentity().getPrincipal() instanceof JsonWebToken token
                ? Optional.ofNullable(token.getSubject())
                : Optional.empty();
    }
}
