package cn.xingji.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.stream.StreamSupport;

/** Values that satisfy a schema, as far as the schema says it. */
record Valid(Endpoint endpoint, Known known, Dice dice) {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEEPEST = 6;
    private static final List<String> WORDS = List.of("售后服务", "北京星级测试有限公司", "a name", "13800138000", "理由：已核对", "x");

    JsonNode of(JsonNode schema) {
        return of(schema, 0);
    }

    private JsonNode of(JsonNode described, int depth) {
        var schema = endpoint.resolved(described);
        if (schema.path("enum").size() > 0) {
            return dice.oneOf(StreamSupport.stream(schema.path("enum").spliterator(), false)
                    .toList());
        }
        for (var choice : List.of("anyOf", "oneOf", "allOf")) {
            if (schema.has(choice)) {
                return of(schema.path(choice).get(0), depth);
            }
        }
        return switch (type(schema)) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "integer" -> NODES.numberNode(integer(schema));
            case "number" -> NODES.numberNode(dice.below(100) / 2.0);
            case "boolean" -> NODES.booleanNode(dice.oneIn(2));
            case "string" -> NODES.textNode(text(schema));
            default -> NODES.textNode("x");
        };
    }

    private JsonNode object(JsonNode schema, int depth) {
        var object = NODES.objectNode();
        if (depth < DEEPEST) {
            schema.path("properties").forEachEntry((name, property) -> object.set(name, of(property, depth + 1)));
        }
        if (schema.path("additionalProperties").isObject()) {
            object.set("a1", of(schema.path("additionalProperties"), depth + 1));
        }
        return object;
    }

    private JsonNode array(JsonNode schema, int depth) {
        var array = NODES.arrayNode();
        var size = depth < DEEPEST ? Math.max(schema.path("minItems").asInt(), 1 + dice.below(2)) : 0;
        for (var i = 0; i < size; i++) {
            array.add(of(schema.path("items"), depth + 1));
        }
        return array;
    }

    private int integer(JsonNode schema) {
        var least = schema.path("minimum").asInt(1);
        var most = schema.path("maximum").asInt(least + 50);
        return least + dice.below(Math.max(1, most - least + 1));
    }

    String text(JsonNode described) {
        var schema = endpoint.resolved(described);
        var text = switch (schema.path("format").asText()) {
            case "uuid" -> known.id(dice);
            case "date" -> "20%02d-%02d-%02d".formatted(26 + dice.below(3), 1 + dice.below(12), 1 + dice.below(28));
            case "date-time" -> "2026-11-%02dT10:00:00+08:00".formatted(1 + dice.below(28));
            case "local-time", "time" -> "%02d:30:00".formatted(8 + dice.below(10));
            case "uri" -> "https://example.cn/" + dice.below(100);
            default -> dice.oneIn(4) ? known.word(dice) : dice.oneOf(WORDS);
        };
        var longest = schema.path("maxLength").asInt(text.length());
        return text.substring(0, Math.min(longest, text.length()));
    }

    private static String type(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray() ? type.get(0).asText() : type.asText();
    }
}
