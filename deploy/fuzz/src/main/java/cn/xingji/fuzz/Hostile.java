package cn.xingji.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What somebody who means harm, or whose program is broken, puts where a value belongs. */
record Hostile(Dice dice) {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int LONG = 70_000;
    private static final int TOO_LARGE = 1_100_000;

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "a\u0007b",
            "\u202Egnp.exe",
            "\u2066x\u2069",
            "\uFFFE",
            "\uFFFF",
            "${jndi:ldap://localhost/a}",
            "{applicant.name}",
            "{#for i in 10}x{/for}",
            "=cmd|' /C calc'!A0",
            "+1+1",
            "@SUM(A1)",
            "'; drop table application; --",
            "../../../../etc/passwd",
            "<script>alert(1)</script>",
            "null",
            "NaN",
            "-1",
            "9999999999999999999999",
            "1E20000000",
            "2026-02-30",
            "+999999999-12-31",
            "00000000-0000-0000-0000-000000000000",
            "𠮷野家\uD83D\uDE00",
            "é".repeat(300));

    private static final List<String> PATH_PARTS = List.of(
            "%00",
            "%",
            "%zz",
            "%2e%2e%2f",
            "..%2f..%2f",
            "%c0%af",
            "%e4%b8%ad",
            "a%0d%0ab",
            "null",
            "-1",
            "0",
            "%20",
            "%F0%9F%98%80",
            "%ff%fe",
            ";a=b",
            "'",
            "%27%20or%201=1",
            "x".repeat(3000));

    private static final List<String> RAW_BODIES = List.of(
            "",
            "null",
            "[]",
            "{}",
            "\"\"",
            "1E20000000",
            "{\"a\":",
            "{\"a\":1E20000000}",
            "{\"a\":1,\"a\":2}",
            "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
            "[".repeat(5000),
            "{\"a\":".repeat(2000),
            "\"\\ud800\"",
            "{\"\\u0000\":\"\\udfff\"}");

    String text() {
        return dice.oneIn(30) ? "长".repeat(LONG) : dice.oneOf(TEXTS);
    }

    String pathPart() {
        return dice.oneOf(PATH_PARTS);
    }

    byte[] rawBody() {
        if (dice.oneIn(25)) {
            return ("{\"name\":\"" + "x".repeat(TOO_LARGE) + "\"}").getBytes(StandardCharsets.UTF_8);
        }
        return dice.oneIn(10)
                ? new byte[] {'{', '"', (byte) 0xC3, (byte) 0x28, '"', ':', (byte) 0xFF, '}'}
                : dice.oneOf(RAW_BODIES).getBytes(StandardCharsets.UTF_8);
    }

    /** The same JSON with one thing in it gone wrong. */
    JsonNode mutated(JsonNode json) {
        var copy = json.deepCopy();
        var containers = containers(copy);
        if (containers.isEmpty()) {
            return value();
        }
        switch (dice.oneOf(containers)) {
            case ObjectNode object -> mutate(object);
            case ArrayNode array -> mutate(array);
            case JsonNode other -> throw new IllegalStateException("No container: " + other);
        }
        return copy;
    }

    private void mutate(ObjectNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        if (names.isEmpty()) {
            object.set("unknown", value());
            return;
        }
        var name = dice.oneOf(names);
        switch (dice.below(5)) {
            case 0 -> object.remove(name);
            case 1 -> object.set("unknown", value());
            case 2 -> object.set(name + "\u0000", object.get(name));
            default -> object.set(name, value());
        }
    }

    private void mutate(ArrayNode array) {
        switch (dice.below(4)) {
            case 0 -> array.removeAll();
            case 1 -> {
                var first = array.isEmpty() ? value() : array.get(0);
                for (var i = 0; i < 2000; i++) {
                    array.add(first);
                }
            }
            default -> array.add(value());
        }
    }

    private JsonNode value() {
        return switch (dice.below(12)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.numberNode(-1);
            case 2 -> NODES.numberNode(new BigDecimal("1E20000000"));
            case 3 -> NODES.numberNode(Long.MAX_VALUE);
            case 4 -> NODES.booleanNode(true);
            case 5 -> NODES.arrayNode().add(NODES.arrayNode());
            case 6 -> NODES.objectNode().put("a", 1);
            case 7 -> NODES.numberNode(0.000000001);
            default -> NODES.textNode(text());
        };
    }

    private static List<JsonNode> containers(JsonNode json) {
        var found = new ArrayList<JsonNode>();
        collect(json, found);
        return found;
    }

    private static void collect(JsonNode json, List<JsonNode> found) {
        if (json.isContainerNode()) {
            found.add(json);
            json.forEach(each -> collect(each, found));
        }
    }
}
