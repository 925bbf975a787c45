package cn.xingji.gateway;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What the door itself refuses, as problem details (RFC 9457).
 *
 * @param code names the text in the bundle {@code texts}
 */
record Problem(int status, String code) {
    static final String MEDIA_TYPE = "application/problem+json";

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    String json(HttpServerRequest request) {
        return new JsonObject()
                .put("type", "urn:xingji:problem:" + code)
                .put("title", text(language(request)))
                .put("status", status)
                .put("instance", request.path())
                .encode();
    }

    private String text(Locale locale) {
        var loader = Thread.currentThread().getContextClassLoader();
        return ResourceBundle.getBundle("texts", locale, loader, NO_FALLBACK).getString("problem." + code);
    }

    /** Chinese unless English is asked for first. */
    static Locale language(HttpServerRequest request) {
        var wish = request.getHeader("Accept-Language");
        return wish != null && wish.toLowerCase(Locale.ROOT).startsWith("en") ? Locale.ENGLISH : Locale.CHINESE;
    }
}
