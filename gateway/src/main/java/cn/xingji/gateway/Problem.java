package cn.xingji.gateway;

import cn.xingji.rules.text.ReaderLanguage;
import cn.xingji.rules.text.Texts;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.Objects;

/**
 * What the door itself refuses, as problem details (RFC 9457).
 *
 * @param code names the text in the bundle {@code texts}
 */
record Problem(int status, String code) {
    static final String MEDIA_TYPE = "application/problem+json";

    /** One that has no reason of its own. */
    static Problem of(int status) {
        return new Problem(
                status,
                switch (status) {
                    case 400 -> "request-unreadable";
                    case 401 -> "sign-in-required";
                    case 403 -> "forbidden";
                    case 404 -> "not-found";
                    case 405 -> "method-not-allowed";
                    case 413 -> "body-too-large";
                    default -> status < 500 ? "refused" : "failed";
                });
    }

    void answer(RoutingContext context) {
        Leftover.of(context.request(), context.vertx());
        context.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                .end(json(context.request()));
    }

    String json(HttpServerRequest request) {
        return new JsonObject()
                .put("type", "urn:xingji:problem:" + code)
                .put("title", Texts.of("problem." + code, language(request)))
                .put("status", status)
                .put("instance", request.path())
                .encode();
    }

    static Locale language(HttpServerRequest request) {
        return ReaderLanguage.of(Objects.toString(request.getHeader("Accept-Language"), ""));
    }
}
