package cn.xingji.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Refuses a request whose {@code Content-Type} or {@code Accept} names no media type (RFC 9110, 8.3.1 and 12.5.1). */
@ApplicationScoped
class ReadableHeaders {
    private static final int AFTER_THE_ADDRESS = 105;
    private static final int BAD_REQUEST = 400;
    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]++";
    private static final String QUOTED = "\"(?:[^\"\\\\]|\\\\.)*+\"";
    private static final String PARAMETER = "\\s*+;\\s*+(?:" + TOKEN + "=(?:" + TOKEN + "|" + QUOTED + "))?+";
    private static final String NAME = "\\s*+(?:" + TOKEN + "/" + TOKEN + "|\\*)(?:" + PARAMETER + ")*+\\s*+";
    private static final Pattern NAMES = Pattern.compile(NAME + "(?:," + NAME + ")*+");
    private static final List<CharSequence> MEDIA_TYPES = List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.ACCEPT);

    void register(@Observes Filters filters) {
        filters.register(ReadableHeaders::check, AFTER_THE_ADDRESS);
    }

    private static void check(RoutingContext exchange) {
        var headers = exchange.request().headers();
        var unreadable = MEDIA_TYPES.stream()
                .filter(name -> !headers.getAll(name).stream()
                        .allMatch(header -> NAMES.matcher(header).matches()))
                .findFirst();
        if (unreadable.isEmpty()) {
            exchange.next();
        } else {
            var header = Map.<String, Object>of("header", unreadable.get());
            new EarlyProblem(BAD_REQUEST, "header.unreadable", "problem.http.400", header).answer(exchange);
        }
    }
}
