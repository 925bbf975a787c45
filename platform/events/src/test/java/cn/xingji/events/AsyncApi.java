package cn.xingji.events;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The AsyncAPI 3.0 document: which events travel on which topic, and the headers they carry. */
final class AsyncApi {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String HEADERS = "CloudEventHeaders";

    private AsyncApi() {}

    static JsonNode generate() {
        var document = JSON.createObjectNode().put("asyncapi", "3.0.0");
        document.putObject("info")
                .put("title", "Xingji events")
                .put("version", "1")
                .put(
                        "description",
                        "Facts that the services tell each other: CloudEvents 1.0 in Kafka's binary mode, keyed by subject.");
        document.put("defaultContentType", "application/json");
        var channels = document.putObject("channels");
        var operations = document.putObject("operations");
        var components = document.putObject("components");
        components.putObject("schemas").set(HEADERS, headers());
        var messages = components.putObject("messages");
        for (var topic : Topic.values()) {
            channel(channels.putObject(topic.title()), topic);
            operation(operations.putObject("tell-" + topic.title()), "send", topic)
                    .put("summary", topic.name().toLowerCase(Locale.ROOT) + "-service tells what has happened");
            operation(operations.putObject("hear-" + topic.title()), "receive", topic)
                    .put("summary", "Any service hears it, in a consumer group of its own name")
                    .put(
                            "description",
                            "What can't be handled ends in the dead letters: " + topic.title() + ".{service}.dlq.");
            eventsOf(topic).forEach(name -> message(messages.putObject(simpleName(name)), name));
        }
        return document;
    }

    private static void channel(ObjectNode channel, Topic topic) {
        channel.put("address", topic.title());
        var messages = channel.putObject("messages");
        eventsOf(topic)
                .forEach(name ->
                        messages.putObject(simpleName(name)).put("$ref", "#/components/messages/" + simpleName(name)));
    }

    private static ObjectNode operation(ObjectNode operation, String action, Topic topic) {
        operation.put("action", action);
        operation.putObject("channel").put("$ref", "#/channels/" + topic.title());
        return operation;
    }

    private static void message(ObjectNode message, String name) {
        message.put("name", name).put("title", simpleName(name)).put("contentType", "application/json");
        var headers = message.putObject("headers").putArray("allOf");
        headers.addObject().put("$ref", "#/components/schemas/" + HEADERS);
        headers.addObject()
                .put("type", "object")
                .putObject("properties")
                .putObject("ce_type")
                .put("const", name);
        var payload = message.putObject("payload");
        payload.put("schemaFormat", "application/schema+json;version=draft-2020-12");
        payload.putObject("schema").put("$ref", "schemas/" + name + ".json");
        var kafka = message.putObject("bindings").putObject("kafka");
        kafka.putObject("key")
                .put("type", "string")
                .put("format", "uuid")
                .put("description", "The event's subject; facts about one subject keep their order");
        kafka.put("bindingVersion", "0.5.0");
    }

    private static ObjectNode headers() {
        var schema = JSON.createObjectNode().put("type", "object");
        var properties = schema.putObject("properties");
        var required = schema.putArray("required");
        header(properties, required, "ce_id", Map.of("format", "uuid", "description", "The same when told again"));
        header(properties, required, "ce_type", Map.of("pattern", "^cn\\.xingji\\.[a-z]+\\.[A-Za-z]+\\.v[0-9]+$"));
        header(properties, required, "ce_specversion", Map.of("const", "1.0"));
        header(properties, required, "ce_source", Map.of("format", "uri-reference"));
        header(properties, required, "ce_time", Map.of("format", "date-time"));
        header(properties, required, "ce_subject", Map.of("format", "uuid", "description", "As the key"));
        header(properties, required, "content-type", Map.of("const", "application/json"));
        properties
                .putObject("ce_actor")
                .put("type", "string")
                .put("description", "The name of the person who acted; blank or absent when the platform itself did");
        properties
                .putObject("ce_actorid")
                .put("type", "string")
                .put("description", "The id of the person who acted; blank or absent when the platform itself did");
        properties.putObject("traceparent").put("type", "string").put("description", "W3C trace context, where traced");
        return schema;
    }

    private static void header(ObjectNode properties, ArrayNode required, String name, Map<String, String> facts) {
        var header = properties.putObject(name).put("type", "string");
        facts.keySet().stream().sorted().forEach(fact -> header.put(fact, facts.get(fact)));
        required.add(name);
    }

    private static List<String> eventsOf(Topic topic) {
        return EventType.all().entrySet().stream()
                .filter(event -> topic.family().isAssignableFrom(event.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static String simpleName(String name) {
        return EventType.all().get(name).getSimpleName();
    }
}
