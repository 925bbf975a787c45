package cn.xingji.gateway;

import io.quarkus.oidc.runtime.TenantConfigBean;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/** What every answer says to the browser that gets it, whoever gave the answer. */
@ApplicationScoped
class AnswerHeaders {
    private static final String POLICY = "default-src 'none'; connect-src 'self'; font-src 'self'; img-src 'self'; "
            + "manifest-src 'self'; script-src 'self'; style-src 'self'; worker-src 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'; form-action 'self'";
    private static final String ONE_YEAR = "max-age=31536000";

    private final OwnOrigin ownOrigin;
    private final TrustedProxies proxies;
    private final TenantConfigBean signIn;

    AnswerHeaders(OwnOrigin ownOrigin, TrustedProxies proxies, TenantConfigBean signIn) {
        this.ownOrigin = ownOrigin;
        this.proxies = proxies;
        this.signIn = signIn;
    }

    /** Set last, over what a service says. */
    void promise(RoutingContext context) {
        var overTls =
                ownOrigin.isOverTls() || proxies.senderOf(context.request()).overTls();
        context.addHeadersEndHandler(_ -> set(context, overTls));
    }

    private void set(RoutingContext context, boolean overTls) {
        var headers = context.response()
                .headers()
                .set("X-Content-Type-Options", "nosniff")
                .set("X-Frame-Options", "DENY")
                .set("Referrer-Policy", "same-origin")
                .set("Content-Security-Policy", policy());
        if (overTls) {
            headers.set("Strict-Transport-Security", ONE_YEAR);
        }
        if (!isForEverybody(Objects.toString(context.request().path(), ""))
                || !headers.contains(HttpHeaders.CACHE_CONTROL)) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }

    /** Who signs out is sent on from our form to where he signed in. */
    private String policy() {
        return Optional.ofNullable(signIn.getDefaultTenant().getOidcMetadata())
                .flatMap(metadata -> Optional.ofNullable(metadata.getEndSessionUri()))
                .map(URI::create)
                .map(there -> POLICY + " " + there.getScheme() + "://" + there.getAuthority())
                .orElse(POLICY);
    }

    private static boolean isForEverybody(String path) {
        return Backend.isPublic(path) || path.equals("/start.css");
    }
}
