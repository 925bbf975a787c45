package cn.xingji.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses a body that is too large by what its length says, before it is read, as a problem like any other. JSON that
 * does not say its length is counted as it is read ({@link StrictJson}).
 */
@ApplicationScoped
class BodyLimit {
    private static final int BEFORE_THE_SERVERS_OWN = 100;
    private static final int CONTENT_TOO_LARGE = 413;
    private static final long LONGEST_REST_MILLIS = 2_000;

    private final long limit;
    private final long jsonLimit;

    BodyLimit(
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit,
            @ConfigProperty(name = "xingji.json.largest") MemorySize jsonLimit) {
        this.limit = limit.asLongValue();
        this.jsonLimit = jsonLimit.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_THE_SERVERS_OWN);
    }

    private void check(RoutingContext exchange) {
        var json = isJson(exchange);
        var allowed = json ? jsonLimit : limit;
        if (length(exchange) <= allowed) {
            exchange.next();
            return;
        }
        var code = json ? "json.too-large" : "file.too-large";
        exchange.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        var title = json ? "problem.json.too-large" : "problem.INVALID";
        new EarlyProblem(CONTENT_TOO_LARGE, code, title, Map.of("limit", allowed))
                .answer(exchange)
                .onComplete(_ -> closeOnceRead(exchange));
    }

    /** Whoever sends all before it reads finds the answer; who sends on and on is cut off. */
    private static void closeOnceRead(RoutingContext exchange) {
        var connection = exchange.request().connection();
        exchange.request().handler(_ -> {}).endHandler(_ -> connection.close()).resume();
        exchange.vertx().setTimer(LONGEST_REST_MILLIS, _ -> connection.close());
    }

    private static boolean isJson(RoutingContext exchange) {
        var type = Objects.toString(exchange.request().getHeader(HttpHeaders.CONTENT_TYPE), "")
                .toLowerCase(Locale.ROOT);
        return type.startsWith("application/json") || type.contains("+json");
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
