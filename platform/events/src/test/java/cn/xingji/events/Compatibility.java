package cn.xingji.events;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What of an event's new schema would leave a reader behind: yesterday's reader with tomorrow's event, or tomorrow's
 * reader with an event of yesterday that is still in the topic.
 */
final class Compatibility {
    private static final Set<String> COMPARED_APART = Set.of(
            "$schema", "$defs", "$ref", "title", "description", "properties", "required", "items", "enum", "examples");

    private final JsonNode before;
    private final JsonNode after;
    private final List<String> breaks = new ArrayList<>();
    private final Set<String> visited = new HashSet<>();

    private Compatibility(JsonNode before, JsonNode after) {
        this.before = before;
        this.after = after;
    }

    /** Each break in a sentence that names the field; none when the change is safe. */
    static List<String> breaks(JsonNode before, JsonNode after) {
        var comparison = new Compatibility(before, after);
        comparison.compare("", before, after);
        return List.copyOf(comparison.breaks);
    }

    private void compare(String path, JsonNode oldNode, JsonNode newNode) {
        var reference =
                oldNode.path("$ref").asString("") + " " + newNode.path("$ref").asString("");
        if (!reference.isBlank() && !visited.add(reference)) {
            return;
        }
        var was = resolved(before, oldNode);
        var is = resolved(after, newNode);
        compareTheRest(path, was, is);
        compareValues(path, was, is);
        compareFields(path, was, is);
        if (was.has("items") || is.has("items")) {
            compare(path + "[]", was.path("items"), is.path("items"));
        }
    }

    private void compareFields(String path, JsonNode was, JsonNode is) {
        var wasRequired = texts(was.path("required"));
        var isRequired = texts(is.path("required"));
        for (var field : was.path("properties").propertyNames()) {
            var name = path + "/" + field;
            if (!is.path("properties").has(field)) {
                breaks.add(name + " was removed");
                continue;
            }
            if (wasRequired.contains(field) && !isRequired.contains(field)) {
                breaks.add(name + " was required and is optional now");
            }
            compare(
                    name,
                    was.path("properties").get(field),
                    is.path("properties").get(field));
        }
        isRequired.stream()
                .filter(field -> !wasRequired.contains(field))
                .forEach(field -> breaks.add(path + "/" + field + " is required now"));
    }

    /**
     * A value more is one that yesterday's reader doesn't know, which breaks it unless it is a code that it keeps; a
     * value less is one that old events still carry.
     */
    private void compareValues(String path, JsonNode was, JsonNode is) {
        var forgotten = texts(was.path("examples"));
        forgotten.removeAll(texts(is.path("examples")));
        if (!forgotten.isEmpty()) {
            breaks.add("%s no longer knows %s".formatted(path, forgotten));
        }
        if (!texts(was.path("enum")).equals(texts(is.path("enum")))) {
            breaks.add(
                    "%s allowed %s and allows %s now".formatted(path, texts(was.path("enum")), texts(is.path("enum"))));
        }
    }

    /** Types, formats, and whatever else a schema may say: no change of it is known to be safe. */
    private void compareTheRest(String path, JsonNode was, JsonNode is) {
        Stream.concat(was.propertyNames().stream(), is.propertyNames().stream())
                .distinct()
                .filter(keyword -> !COMPARED_APART.contains(keyword))
                .filter(keyword -> !was.path(keyword).equals(is.path(keyword)))
                .forEach(keyword -> breaks.add("%s had %s %s and has %s now"
                        .formatted(path, keyword, shown(was.path(keyword)), shown(is.path(keyword)))));
    }

    private static JsonNode resolved(JsonNode root, JsonNode node) {
        var reference = node.path("$ref").asString("");
        return reference.isEmpty() ? node : resolved(root, root.at(reference.substring(1)));
    }

    private static Set<String> texts(JsonNode array) {
        var texts = new TreeSet<String>();
        array.forEach(text -> texts.add(text.asString()));
        return texts;
    }

    private static String shown(JsonNode value) {
        return value.isMissingNode() ? "none" : value.toString();
    }
}
