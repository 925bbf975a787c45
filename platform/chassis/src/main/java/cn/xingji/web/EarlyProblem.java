package cn.xingji.web;

import cn.xingji.rules.text.ReaderLanguage;
import cn.xingji.rules.text.Texts;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Objects;

/** A problem that is answered before a request has reached its endpoint, in the shape of all the others. */
record EarlyProblem(int status, String code, String title, Map<String, Object> facts) {

    Future<Void> answer(RoutingContext exchange) {
        var locale = ReaderLanguage.of(Objects.toString(exchange.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE), ""));
        var problem = new JsonObject()
                .put("type", "urn:xingji:problem:" + code)
                .put("title", Texts.of(title, locale))
                .put("status", status)
                .put("detail", Texts.of(code, locale, facts))
                .put("code", code);
        return exchange.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .end(problem.encode());
    }
}
