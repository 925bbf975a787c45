package cn.xingji.journey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** A person who works through the gateway with a token of his own. */
public final class Actor {
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String name;
    private final UUID id;
    private final URI gateway;
    private final Supplier<String> token;

    Actor(String name, UUID id, URI gateway, Supplier<String> token) {
        this.name = name;
        this.id = id;
        this.gateway = gateway;
        this.token = token;
    }

    public String name() {
        return name;
    }

    public UUID id() {
        return id;
    }

    /** The access token as it stands now; blank for somebody who has not signed in. */
    public String token() {
        return token.get();
    }

    public Answer get(String path) {
        return send("GET", path, Map.of(), BodyPublishers.noBody());
    }

    public Answer post(String path, Object body) {
        return sendJson("POST", path, Map.of(), body);
    }

    /** A creating request that may be sent again without harm. */
    public Answer postOnce(String path, String key, Object body) {
        return sendJson("POST", path, Map.of("Idempotency-Key", key), body);
    }

    public Answer put(String path, Object body) {
        return sendJson("PUT", path, Map.of(), body);
    }

    /** An act on what stands now: reads it first. */
    public Answer act(String readFrom, String path, Object body) {
        return act(path, get(readFrom).orFail().etag(), body);
    }

    public Answer act(String path, Optional<String> etag, Object body) {
        return sendJson("POST", path, etag.map(tag -> Map.of("If-Match", tag)).orElse(Map.of()), body);
    }

    /** An edit of the version that stands now: reads it first. */
    public Answer edit(String readFrom, String path, Object body) {
        return put(path, get(readFrom).orFail().etag(), body);
    }

    public Answer put(String path, Optional<String> etag, Object body) {
        return sendJson("PUT", path, etag.map(tag -> Map.of("If-Match", tag)).orElse(Map.of()), body);
    }

    public Answer upload(String method, String path, Form form) {
        return send(method, path, Map.of("Content-Type", form.mediaType()), form.body());
    }

    /** An act that comes with files, on what stands now: reads it first. */
    public Answer act(String readFrom, String path, Form form) {
        var headers = new HashMap<>(Map.of("Content-Type", form.mediaType()));
        get(readFrom).orFail().etag().ifPresent(tag -> headers.put("If-Match", tag));
        return send("POST", path, headers, form.body());
    }

    private Answer sendJson(String method, String path, Map<String, String> headers, Object body) {
        var all = new HashMap<>(headers);
        all.put("Content-Type", "application/json");
        return send(method, path, all, BodyPublishers.ofString(write(body)));
    }

    private Answer send(String method, String path, Map<String, String> headers, HttpRequest.BodyPublisher body) {
        var request = HttpRequest.newBuilder(gateway.resolve(path)).method(method, body);
        headers.forEach(request::header);
        var bearer = token.get();
        if (!bearer.isEmpty()) {
            request.header("Authorization", "Bearer " + bearer);
        }
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(
                    method + " " + path + " by " + name,
                    response.statusCode(),
                    response.headers().firstValue("ETag"),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String write(Object body) {
        try {
            return body instanceof JsonNode node ? node.toString() : JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
