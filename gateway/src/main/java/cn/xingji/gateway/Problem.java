package cn.xingji.gateway;

import cn.xingji.rules.text.ReaderLanguage;
import cn.xingji.rules.text.Texts;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import java.util.Objects;

/**
 * What the door itself refuses, as problem details (RFC 9457).
 *
 * @param code names the text in the bundle {@code texts}
 */
record Problem(int status, String code) {
    static final String MEDIA_TYPE = "application/problem+json";

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
