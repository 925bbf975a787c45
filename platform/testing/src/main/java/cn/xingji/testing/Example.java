package cn.xingji.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** A plausible value of a schema, the smallest there is. */
record Example(JsonNode api) {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEEPEST = 6;

    JsonNode of(JsonNode schema) {
        return of("", schema, 0);
    }

    private JsonNode of(String name, JsonNode described, int depth) {
        var schema = resolved(described);
        if (!schema.path("enum").isEmpty()) {
            return schema.path("enum").get(0);
        }
        for (var choice : List.of("anyOf", "oneOf", "allOf")) {
            if (schema.has(choice)) {
                return of(name, schema.path(choice).get(0), depth);
            }
        }
        return switch (type(schema)) {
            case "object" -> object(schema, depth);
            case "array" -> array(name, schema, depth);
            case "integer" ->
                NODES.numberNode(Math.max(1, schema.path("minimum").asInt(1)));
            case "number" -> NODES.numberNode(1);
            case "boolean" -> NODES.booleanNode(true);
            default -> NODES.textNode(text(name, schema));
        };
    }

    private JsonNode object(JsonNode schema, int depth) {
        var object = NODES.objectNode();
        if (depth < DEEPEST) {
            schema.path("required")
                    .forEach(name -> object.set(
                            name.asText(),
                            of(name.asText(), schema.path("properties").path(name.asText()), depth + 1)));
        }
        return object;
    }

    private JsonNode array(String name, JsonNode schema, int depth) {
        var array = NODES.arrayNode();
        for (var i = 0; i < schema.path("minItems").asInt(); i++) {
            array.add(of(name, schema.path("items"), depth + 1));
        }
        return array;
    }

    private static String text(String name, JsonNode schema) {
        if (name.toLowerCase(Locale.ROOT).endsWith("email")) {
            return "someone@example.cn";
        }
        return switch (schema.path("format").asText()) {
            case "uuid" -> UUID.randomUUID().toString();
            case "date" -> "2026-11-20";
            case "date-time" -> "2026-11-20T10:00:00+08:00";
            case "local-time", "time" -> "09:30:00";
            default -> "x";
        };
    }

    private static String type(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray() ? type.get(0).asText() : type.asText();
    }

    private JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? api.at(schema.path("$ref").asText().substring(1)) : schema;
    }
}
