package cn.xingji.fuzz;

import cn.xingji.servers.Service;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/** One operation of a service, as its API description has it. */
record Endpoint(Service service, String method, String path, JsonNode operation, JsonNode document) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    /** All of all services, from the descriptions that stand beside their code. */
    static List<Endpoint> all(Path checkout) {
        return Arrays.stream(Service.values())
                .flatMap(service -> of(service, checkout).stream())
                .toList();
    }

    private static List<Endpoint> of(Service service, Path checkout) {
        var document = read(checkout.resolve(service.module()).resolve("src/main/openapi/openapi.json"));
        var endpoints = new ArrayList<Endpoint>();
        document.path("paths")
                .forEachEntry((path, operations) -> operations.forEachEntry((method, operation) -> {
                    if (METHODS.contains(method)) {
                        endpoints.add(
                                new Endpoint(service, method.toUpperCase(Locale.ROOT), path, operation, document));
                    }
                }));
        return endpoints;
    }

    String title() {
        return method + " " + path;
    }

    boolean reads() {
        return method.equals("GET");
    }

    /** Whether his roles let him in here; what he may see of it is another question. */
    boolean letsIn(Person person) {
        var security = operation.path("security");
        if (security.isEmpty()) {
            return true;
        }
        var roles = security.get(0).path("SecurityScheme");
        return roles.isEmpty()
                ? !person.roles().isEmpty()
                : StreamSupport.stream(roles.spliterator(), false)
                        .anyMatch(role -> person.roles().contains(role.asText()));
    }

    boolean names(int status) {
        return operation.path("responses").has(Integer.toString(status));
    }

    /** Whether what it answers then is for people to look at. */
    boolean answersPage(int status) {
        return operation
                .path("responses")
                .path(Integer.toString(status))
                .path("content")
                .has("text/html");
    }

    List<JsonNode> parameters(String place) {
        return StreamSupport.stream(operation.path("parameters").spliterator(), false)
                .filter(parameter -> parameter.path("in").asText().equals(place))
                .toList();
    }

    /** The body that it takes: media type and schema. */
    Optional<Body> body(Dice dice) {
        var bodies = new ArrayList<Body>();
        operation
                .path("requestBody")
                .path("content")
                .forEachEntry((type, content) -> bodies.add(new Body(type, content.path("schema"))));
        return bodies.isEmpty() ? Optional.empty() : Optional.of(dice.oneOf(bodies));
    }

    /** What a schema's reference stands for. */
    JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? document.at(schema.path("$ref").asText().substring(1)) : schema;
    }

    record Body(String mediaType, JsonNode schema) {}

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
