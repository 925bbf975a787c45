package cn.xingji.gateway;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;

/** What is settled before anything else: how much, from whom, and that a browser's request was its user's own. */
@ApplicationScoped
class Door {
    static final String CSRF_COOKIE = "xingji_csrf";
    static final String CSRF_HEADER = "X-CSRF-Token";

    private static final int BEFORE_AUTHENTICATION = 400;
    private static final String SESSION_COOKIE = "q_session";
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final RateLimits limits;

    Door(RateLimits limits) {
        this.limits = limits;
    }

    void register(@Observes Filters filters) {
        filters.register(this::admit, BEFORE_AUTHENTICATION);
    }

    private void admit(RoutingContext context) {
        var request = context.request();
        var path = context.normalizedPath();
        secure(context);
        if (!limits.admits(context)) {
            context.response().putHeader("Retry-After", "1");
            refuse(context, new Problem(429, "too-many-requests"));
        } else if (!path.startsWith("/api/") || Backend.isPublic(path)) {
            context.next();
        } else if (request.getHeader("Authorization") != null) {
            context.next();
        } else if (!hasSession(request)) {
            context.response().putHeader("WWW-Authenticate", "Bearer");
            refuse(context, new Problem(401, "sign-in-required"));
        } else if (READING.contains(request.method()) || carriesItsCsrfToken(request)) {
            context.next();
        } else {
            refuse(context, new Problem(403, "csrf-token-missing"));
        }
    }

    static void refuse(RoutingContext context, Problem problem) {
        context.response()
                .setStatusCode(problem.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .end(problem.json(context.request()));
    }

    /** The session cookie may be split into chunks: {@code q_session_chunk_1}, … */
    private static boolean hasSession(HttpServerRequest request) {
        return request.cookies().stream().map(Cookie::getName).anyMatch(name -> name.startsWith(SESSION_COOKIE));
    }

    private static boolean carriesItsCsrfToken(HttpServerRequest request) {
        var cookie = request.getCookie(CSRF_COOKIE);
        var header = request.getHeader(CSRF_HEADER);
        return cookie != null
                && header != null
                && MessageDigest.isEqual(
                        cookie.getValue().getBytes(StandardCharsets.UTF_8), header.getBytes(StandardCharsets.UTF_8));
    }

    private static void secure(RoutingContext context) {
        context.response()
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("X-Frame-Options", "DENY")
                .putHeader("Referrer-Policy", "strict-origin-when-cross-origin")
                .putHeader(
                        "Content-Security-Policy",
                        "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'self'");
    }
}
