package cn.xingji.gateway;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a service is told about the caller beside his request: the gateway's word, none of the caller's own. */
final class OwnWord {
    private static final Set<String> NOT_FROM_OUTSIDE = Set.of(
            "cookie",
            "forwarded",
            "http2-settings",
            "true-client-ip",
            "via",
            "x-client-ip",
            "x-cluster-client-ip",
            "x-http-method",
            "x-http-method-override",
            "x-method-override",
            "x-real-ip",
            "x-rewrite-url");
    private static final List<String> BEGINNINGS = List.of("x-forwarded", "x-original-", "x-xingji-");

    private OwnWord() {}

    /** Removes what a client has no say in, and what it says to the gateway alone. */
    static void clear(MultiMap headers) {
        Set.copyOf(headers.names()).stream().filter(OwnWord::isOurs).forEach(headers::remove);
    }

    static void set(HttpServerRequest request, Sender sender) {
        request.headers()
                .set("X-Forwarded-For", sender.address().getHostAddress())
                .set("X-Forwarded-Host", String.valueOf(request.authority()))
                .set("X-Forwarded-Proto", sender.overTls() ? "https" : "http");
    }

    private static boolean isOurs(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return NOT_FROM_OUTSIDE.contains(lower) || BEGINNINGS.stream().anyMatch(lower::startsWith);
    }
}
