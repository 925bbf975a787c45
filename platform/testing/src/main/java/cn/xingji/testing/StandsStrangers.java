package cn.xingji.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/**
 * What no endpoint of a service lets in, tried at every one that its API description names: a service's
 * {@code @QuarkusTest} extends this, and a new endpoint is in it by itself.
 */
public abstract class StandsStrangers {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int DEEPER_THAN_ALLOWED = 21;
    private static final int LARGER_THAN_ALLOWED = 1_048_577;
    private static final List<String> UNFIT =
            List.of("a\u0000", "a\u0007b", "\u202Egnp", "\u2066x", "\uFFFE", "\uFFFF", "\uD83D");
    private static final List<String> NO_ADDRESS = List.of("%00", "%c0%af", "a%0Ab", "%ff", "%E2%80%AE");

    private final JsonNode api = read(Path.of("src/main/openapi/openapi.json"));

    @TestFactory
    Stream<DynamicTest> json_that_is_too_large_is_refused_before_it_is_read() {
        var body = "{\"a\":\"" + "x".repeat(LARGER_THAN_ALLOWED) + "\"}";
        return takingJson().map(endpoint -> test(endpoint, () -> endpoint.refused(body, 413)));
    }

    @TestFactory
    Stream<DynamicTest> json_that_is_too_deep_is_refused() {
        var deep = "[".repeat(DEEPER_THAN_ALLOWED) + "]".repeat(DEEPER_THAN_ALLOWED);
        return takingJson()
                .map(endpoint -> test(endpoint, () -> {
                    for (var body : List.of(deep, "{\"a\":" + deep + "}", "{\"a\":", "nonsense", "")) {
                        endpoint.refused(body, 400);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_number_that_nobody_can_count_to_is_refused() {
        return takingJson()
                .flatMap(endpoint -> endpoint.fields("number", "integer")
                        .map(field -> test(endpoint, field, () -> endpoint.refused(field.with("1E20000000"), 400))));
    }

    @TestFactory
    Stream<DynamicTest> a_character_that_no_text_may_hold_is_refused_by_the_name_of_its_field() {
        return takingJson()
                .flatMap(endpoint -> endpoint.fields("string")
                        .map(field -> test(endpoint, field, () -> {
                            for (var text : UNFIT) {
                                var answer = endpoint.send(field.with(escaped(text)));
                                assertThat(answer.statusCode())
                                        .as(answer.asString())
                                        .isBetween(400, 422);
                                assertThat(answer.jsonPath().getString("violations[0].field"))
                                        .as(answer.asString())
                                        .isEqualTo(field.path());
                            }
                        })));
    }

    @TestFactory
    Stream<DynamicTest> an_address_that_is_no_text_is_refused() {
        return endpoints()
                .filter(endpoint -> endpoint.path.contains("{"))
                .map(endpoint -> test(endpoint, () -> {
                    for (var part : NO_ADDRESS) {
                        var answer = endpoint.at(endpoint.path.replaceAll("\\{[^}]+}", part), endpoint.caller());
                        assertThat(answer.statusCode())
                                .as(part + " " + answer.asString())
                                .isEqualTo(400);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_cursor_that_the_list_has_not_given_is_refused_with_a_reason() {
        return endpoints()
                .filter(endpoint -> endpoint.takes("cursor"))
                .map(endpoint -> test(endpoint, () -> {
                    for (var cursor : List.of("nonsense", "bm8.bm8", "~", ".", "YWJj")) {
                        var answer =
                                endpoint.at(endpoint.path, endpoint.caller().queryParam("cursor", cursor));
                        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
                        assertThat(answer.jsonPath().getString("violations[0].field"))
                                .isEqualTo("cursor");
                    }
                    var order = endpoint.at(endpoint.path, endpoint.caller().queryParam("sort", "nothing"));
                    assertThat(order.statusCode()).as(order.asString()).isEqualTo(400);
                }));
    }

    @TestFactory
    Stream<DynamicTest> an_account_of_staff_and_applicant_is_refused_everywhere() {
        return endpoints()
                .map(endpoint -> test(endpoint, () -> {
                    for (var staff : List.of("auditor", "administrator")) {
                        var token = Tokens.of("两面人").role("applicant", staff).sign();
                        var answer =
                                endpoint.at(endpoint.address(), given().auth().oauth2(token));
                        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(403);
                        assertThat(answer.jsonPath().getString("type"))
                                .isEqualTo("urn:xingji:problem:caller.staff-and-applicant");
                    }
                }));
    }

    private Stream<Endpoint> takingJson() {
        return endpoints()
                .filter(endpoint ->
                        endpoint.operation.at("/requestBody/content").has("application/json"));
    }

    private Stream<Endpoint> endpoints() {
        var endpoints = new ArrayList<Endpoint>();
        api.path("paths")
                .forEachEntry((path, operations) -> operations.forEachEntry(
                        (method, operation) -> endpoints.add(new Endpoint(method, path, operation, api))));
        return endpoints.stream();
    }

    private static DynamicTest test(Endpoint endpoint, Executable tried) {
        return DynamicTest.dynamicTest(endpoint.method + " " + endpoint.path, tried);
    }

    private static DynamicTest test(Endpoint endpoint, Field field, Executable tried) {
        return DynamicTest.dynamicTest(endpoint.method + " " + endpoint.path + " " + field.path(), tried);
    }

    private static String escaped(String text) {
        var json = new StringBuilder("\"");
        text.chars().forEach(unit -> json.append("\\u%04x".formatted(unit)));
        return json.append('"').toString();
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
    private record Field(String path, Function<String, String> wrapped) {
        String with(String value) {
            return wrapped.apply(value);
        }
    }

    private record Endpoint(String method, String path, JsonNode operation, JsonNode api) {
        private static final int DEEPEST = 5;

        boolean takes(String parameter) {
            return StreamSupport.stream(operation.path("parameters").spliterator(), false)
                    .anyMatch(each -> each.path("name").asText().equals(parameter));
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

        /** With ids that are nobody's, and where a name is asked for, one that there is. */
        private String address() {
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
            var roles = operation.path("security").path(0).path("SecurityScheme");
            var role = roles.isEmpty() ? "application-reviewer" : roles.get(0).asText();
            var token =
                    Tokens.of("陌生人").role(role).organization(UUID.randomUUID()).sign();
            return given().auth().oauth2(token).header("If-Match", "*");
        }

        /** All fields of these types, however deep. */
        Stream<Field> fields(String... types) {
            var schema = operation.at("/requestBody/content/application~1json/schema");
            var found = new ArrayList<Field>();
            collect(schema, new Field("", value -> value), List.of(types), found, 0);
            return found.stream();
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
                        .forEachEntry(
                                (name, property) -> collect(property, inside(here, name), types, found, depth + 1));
            } else if (is(schema, "array")) {
                var item = new Field(here.path() + "[0]", value -> here.with("[" + value + "]"));
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

        private JsonNode resolved(JsonNode schema) {
            return schema.has("$ref") ? api.at(schema.path("$ref").asText().substring(1)) : schema;
        }
    }
}
