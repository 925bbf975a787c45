package cn.xingji.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** An endpoint as the API description of its service names it, and the ways to call it. */
record DescribedEndpoint(String method, String path, JsonNode operation, JsonNode api) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int DEEPEST = 5;
    private static final String ELEMENTS = "elements";

    /** All of the service under test. */
    static Stream<DescribedEndpoint> all() {
        var api = read(Path.of("src/main/openapi/openapi.json"));
        var endpoints = new ArrayList<DescribedEndpoint>();
        api.path("paths")
                .forEachEntry((path, operations) -> operations.forEachEntry(
                        (method, operation) -> endpoints.add(new DescribedEndpoint(method, path, operation, api))));
        return endpoints.stream();
    }

    boolean takesBody(String mediaType) {
        return operation.at("/requestBody/content").has(mediaType);
    }

    boolean takesJsonObject() {
        return is(resolved(operation.at("/requestBody/content/application~1json/schema")), "object");
    }

    boolean takes(String parameter) {
        return queried().anyMatch(each -> each.path("name").asText().equals(parameter));
    }

    /** The fields of a form that are free text; a list is one of codes. */
    Stream<String> formFields() {
        var fields = new ArrayList<String>();
        resolved(operation.at("/requestBody/content/multipart~1form-data/schema"))
                .path("properties")
                .forEachEntry((name, property) -> {
                    var isFile = property.path("format").asText().equals("binary");
                    if (!isFile && !is(property, "array") && !isCoded(resolved(property))) {
                        fields.add(name);
                    }
                });
        return fields.stream();
    }

    private Stream<JsonNode> queried() {
        return StreamSupport.stream(operation.path("parameters").spliterator(), false);
    }

    void refused(String body, int status) {
        var answer = send(body);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).as(body.length() > 100 ? "" : body).isEqualTo("application/problem+json");
        assertThat(answer.jsonPath().getString("title")).isNotBlank();
        assertThat(answer.jsonPath().getString("type")).startsWith("urn:xingji:problem:");
    }

    Response send(String body) {
        return at(address(), caller().contentType(ContentType.JSON).body(body));
    }

    Response at(String address, RequestSpecification request) {
        return request.urlEncodingEnabled(false).request(method.toUpperCase(Locale.ROOT), address);
    }

    /** As nobody's client would send it: with this body, whose length is not said, and these headers. */
    HttpResponse<String> sendRaw(String body, String... headers) {
        var stream = new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + address()))
                .header("Authorization", "Bearer " + token())
                .header("If-Match", "*")
                .headers(headers)
                .method(method.toUpperCase(Locale.ROOT), BodyPublishers.ofInputStream(() -> stream))
                .build();
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With ids that are nobody's, and where a name is asked for, one that there is. */
    String address() {
        var address = path;
        for (var parameter : operation.path("parameters")) {
            var names = resolved(parameter.path("schema")).path("enum");
            var value = names.isEmpty()
                    ? UUID.randomUUID().toString()
                    : names.get(0).asText();
            address = address.replace("{" + parameter.path("name").asText() + "}", value);
        }
        return address;
    }

    /** Somebody whom the endpoint's role lets in. */
    RequestSpecification caller() {
        return given().auth().oauth2(token()).header("If-Match", "*");
    }

    private String token() {
        var roles = operation.path("security").path(0).path("SecurityScheme");
        var role = roles.isEmpty() ? "technical-reviewer" : roles.get(0).asText();
        return Tokens.of("陌生人").role(role).organization(UUID.randomUUID()).sign();
    }

    /** All fields of these types, however deep. */
    Stream<Field> fields(String... types) {
        var schema = operation.at("/requestBody/content/application~1json/schema");
        var found = new ArrayList<Field>();
        collect(schema, new Field("", value -> value), List.of(types), found, 0);
        return found.stream();
    }

    /** The first element of each list, whatever it is of. */
    Stream<Field> elements() {
        return fields(ELEMENTS);
    }

    private void collect(JsonNode described, Field here, List<String> types, List<Field> found, int depth) {
        var schema = resolved(described);
        if (depth > DEEPEST) {
            return;
        }
        if (schema.has("anyOf")) {
            collect(schema.path("anyOf").get(0), here, types, found, depth + 1);
        } else if (is(schema, "object")) {
            schema.path("properties")
                    .forEachEntry((name, property) -> collect(property, inside(here, name), types, found, depth + 1));
        } else if (is(schema, "array")) {
            var item = new Field(here.path() + "[0]", value -> here.with("[" + value + "]"));
            if (types.contains(ELEMENTS)) {
                found.add(item);
            }
            collect(schema.path("items"), item, types, found, depth + 1);
        } else if (types.stream().anyMatch(type -> is(schema, type)) && !isCoded(schema)) {
            found.add(here);
        }
    }

    private static Field inside(Field here, String name) {
        return new Field(
                here.path().isEmpty() ? name : here.path() + "." + name,
                value -> here.with("{\"" + name + "\":" + value + "}"));
    }

    /** Not free: whatever is no value of it is refused anyway. */
    private static boolean isCoded(JsonNode schema) {
        return schema.has("enum") || schema.has("format");
    }

    private static boolean is(JsonNode schema, String type) {
        var described = schema.path("type");
        return described.asText().equals(type)
                || StreamSupport.stream(described.spliterator(), false)
                        .anyMatch(each -> each.asText().equals(type));
    }

    JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? api.at(schema.path("$ref").asText().substring(1)) : schema;
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * One place in a body.
     *
     * @param wrapped the body with a value there, and nothing else
     */
    record Field(String path, Function<String, String> wrapped) {
        String with(String value) {
            return wrapped.apply(value);
        }
    }
}
