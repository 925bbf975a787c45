package cn.xingji.gateway;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Passes requests on to the services, with the caller's own access token. */
@ApplicationScoped
class Routes {
    private final GatewayConfig config;
    private final TrustedProxies proxies;
    private final Vertx vertx;
    private final MemorySize largest;

    Routes(
            GatewayConfig config,
            TrustedProxies proxies,
            Vertx vertx,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largest) {
        this.config = config;
        this.proxies = proxies;
        this.vertx = vertx;
        this.largest = largest;
    }

    void register(@Observes Router router) {
        for (var backend : Backend.values()) {
            var passage = new Passage(vertx, config.routes().get(backend.title()), config, largest.asLongValue());
            for (var path : backend.paths()) {
                router.route(path + "*").handler(context -> forward(context, backend, passage));
            }
        }
    }

    private void forward(RoutingContext context, Backend backend, Passage passage) {
        if (Backend.of(context.normalizedPath()).filter(backend::equals).isEmpty()) {
            context.next();
            return;
        }
        var request = context.request();
        var headers = request.headers();
        var sender = proxies.senderOf(request);
        OwnWord.clear(headers);
        sessionToken(context).ifPresent(token -> headers.set(HttpHeaders.AUTHORIZATION, "Bearer " + token));
        OwnWord.set(request, sender);
        if (headers.contains(HttpHeaders.EXPECT, HttpHeaders.CONTINUE, true)) {
            headers.remove(HttpHeaders.EXPECT);
            request.response().writeContinue();
        }
        passage.handle(request);
    }

    private static Optional<String> sessionToken(RoutingContext context) {
        return context.user() instanceof QuarkusHttpUser user
                ? Optional.ofNullable(user.getSecurityIdentity().getCredential(AccessTokenCredential.class))
                        .map(AccessTokenCredential::getToken)
                : Optional.empty();
    }
}
