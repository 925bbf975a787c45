package cn.xingji.fuzz;

import cn.xingji.servers.Ports;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the requests of one run: which endpoint, by whom, and what is wrong with it. */
record Aim(long seed, List<Endpoint> endpoints, List<Person> people, Known known, Ports ports) {
    private static final Pattern PLACE = Pattern.compile("\\{([^}]+)}");
    private static final int THROUGH_THE_GATEWAY = 5;

    /** With the method, of what servers read as the first line. */
    private static final int LONGEST_ADDRESS = 4_000;

    private static final List<String> TYPES = List.of(
            "text/plain",
            "application/xml",
            "application/json; charset=utf-16",
            "application/octet-stream",
            "a/b/c",
            "");

    Shot shot(int number) {
        var dice = new Dice(seed, number);
        var endpoint = dice.oneOf(endpoints);
        var person = person(endpoint, dice);
        var port = dice.oneIn(THROUGH_THE_GATEWAY) ? ports.gateway() : ports.service(endpoint.service());
        return new Making(number, dice, endpoint, person, port).made();
    }

    /** Mostly somebody who gets past the door of the endpoint: behind it is more to break. */
    private Person person(Endpoint endpoint, Dice dice) {
        var letIn = people.stream().filter(endpoint::letsIn).toList();
        return letIn.isEmpty() || dice.oneIn(4) ? dice.oneOf(people) : dice.oneOf(letIn);
    }

    /** One request in the making. */
    private final class Making {
        private final int number;
        private final Dice dice;
        private final Endpoint endpoint;
        private final Person person;
        private final int port;
        private final Valid valid;
        private final Hostile hostile;
        private final Map<String, String> headers = new LinkedHashMap<>();
        private String method;
        private byte[] body = {};
        private boolean chunked;
        private boolean odd;

        Making(int number, Dice dice, Endpoint endpoint, Person person, int port) {
            this.number = number;
            this.dice = dice;
            this.endpoint = endpoint;
            this.person = person;
            this.port = port;
            this.valid = new Valid(endpoint, known, dice);
            this.hostile = new Hostile(dice);
            this.method = endpoint.method();
        }

        Shot made() {
            if (!person.token().get().isBlank()) {
                headers.put("Authorization", "Bearer " + person.token().get());
            }
            headers.put("Accept-Language", dice.oneIn(2) ? "en" : "zh-CN");
            for (var parameter : endpoint.parameters("header")) {
                header(parameter.path("name").asText());
            }
            endpoint.body(dice).ifPresent(this::body);
            var target = target();
            if (dice.oneIn(20)) {
                strain();
            }
            return new Shot(number, person.name(), endpoint, port, method, target, headers, body, chunked, odd);
        }

        private void header(String name) {
            var value = switch (name) {
                case "If-Match" ->
                    dice.oneOf(
                            List.of("*", "\"0\"", "\"1\"", "\"99\"", "0", "W/\"1\"", "", "\"" + "9".repeat(40) + "\""));
                case "Idempotency-Key" -> dice.oneOf(List.of("k1", dice.uuid().toString(), "", "x".repeat(300), "键"));
                default -> "x";
            };
            if (!dice.oneIn(5)) {
                headers.put(name, value);
            }
        }

        private void body(Endpoint.Body described) {
            var type = described.mediaType();
            if (type.equals("application/json")) {
                var json = valid.of(described.schema());
                body = switch (dice.below(4)) {
                    case 0 -> bytes(json);
                    case 1, 2 -> bytes(hostile.mutated(json));
                    default -> hostile.rawBody();
                };
                headers.put("Content-Type", type);
            } else if (type.startsWith("multipart/") || type.contains("form-urlencoded")) {
                multipart(described.schema());
            } else {
                body = hostile.rawBody();
                headers.put("Content-Type", type);
            }
            chunked = dice.oneIn(6);
        }

        private void multipart(JsonNode described) {
            var boundary = "xingji-fuzz";
            var text = new StringBuilder();
            endpoint.resolved(described).path("properties").forEachEntry((name, schema) -> {
                var isFile = schema.path("format").asText().equals("binary");
                var fileName = dice.oneIn(2) ? "营业执照.pdf" : hostile.text().replaceAll("[\r\n\"\u0000]", "_");
                text.append("--").append(boundary).append("\r\nContent-Disposition: form-data; name=\"");
                text.append(name).append('"').append(isFile ? "; filename=\"" + fileName + "\"" : "");
                text.append("\r\n\r\n");
                text.append(isFile ? "%PDF-1.7\n" + hostile.text() : part(schema))
                        .append("\r\n");
            });
            body = text.append(dice.oneIn(8) ? "" : "--" + boundary + "--\r\n")
                    .toString()
                    .getBytes(StandardCharsets.UTF_8);
            headers.put("Content-Type", "multipart/form-data; boundary=" + boundary);
        }

        private String part(JsonNode schema) {
            return dice.oneIn(2) ? hostile.text() : valid.of(schema).asText();
        }

        private String target() {
            var path =
                    PLACE.matcher(endpoint.path()).replaceAll(place -> Matcher.quoteReplacement(part(place.group(1))));
            var query = new ArrayList<String>();
            for (var parameter : endpoint.parameters("query")) {
                if (dice.oneIn(2)) {
                    query.add(parameter.path("name").asText() + "=" + queried(parameter.path("schema")));
                }
            }
            var target = query.isEmpty() ? path : path + "?" + String.join("&", query);
            odd |= target.length() > LONGEST_ADDRESS;
            return target;
        }

        private String part(String name) {
            if (dice.oneIn(12)) {
                odd = true;
                return hostile.pathPart();
            }
            return endpoint.parameters("path").stream()
                    .filter(parameter -> parameter.path("name").asText().equals(name))
                    .findFirst()
                    .map(parameter -> encoded(valid.text(parameter.path("schema"))))
                    .orElse("x");
        }

        private String queried(JsonNode schema) {
            if (dice.oneIn(20)) {
                odd = true;
                return hostile.pathPart().replace(" ", "%20");
            }
            return encoded(dice.oneIn(2) ? hostile.text() : valid.of(schema).asText());
        }

        /** HTTP itself is used in a way that no client of the trade does. */
        private void strain() {
            odd = true;
            switch (dice.below(4)) {
                case 0 -> method = dice.oneOf(Shot.methods());
                case 1 -> headers.put("Content-Type", dice.oneOf(TYPES));
                case 2 -> headers.put("X-Long", "x".repeat(dice.below(20_000)));
                default -> headers.put("Accept", dice.oneOf(TYPES));
            }
        }

        private byte[] bytes(JsonNode json) {
            return json.toString().getBytes(StandardCharsets.UTF_8);
        }

        private String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
        }
    }
}
