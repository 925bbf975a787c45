package cn.xingji.web;

import cn.xingji.rules.text.Texts;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses a body that is too large by what its length says, before it is read, as a problem like any other. */
@ApplicationScoped
class BodyLimit {
    private static final int BEFORE_THE_SERVERS_OWN = 100;
    private static final int CONTENT_TOO_LARGE = 413;

    private final long limit;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.limit = limit.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_THE_SERVERS_OWN);
    }

    private void check(RoutingContext exchange) {
        if (length(exchange) <= limit) {
            exchange.next();
            return;
        }
        var wanted = exchange.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        var locale = wanted != null && wanted.startsWith("en") ? Locale.ENGLISH : Locale.CHINESE;
        var problem = new JsonObject()
                .put("type", "urn:xingji:problem:file.too-large")
                .put("title", Texts.of("problem.INVALID", locale))
                .put("status", CONTENT_TOO_LARGE)
                .put("detail", Texts.of("file.too-large", locale, Map.of("limit", limit)))
                .put("code", "file.too-large");
        exchange.response()
                .setStatusCode(CONTENT_TOO_LARGE)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .end(problem.encode())
                .onComplete(_ -> exchange.request().connection().close());
    }

    private static long length(RoutingContext exchange) {
        try {
            var header = exchange.request().getHeader(HttpHeaders.CONTENT_LENGTH);
            return header == null ? 0 : Long.parseLong(header);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }
}
