package cn.xingji.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is committed is what the records say, and no change leaves a reader behind. */
class PublishedLanguageTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path SCHEMAS = RESOURCES.resolve("schemas");
    /** Run with {@code -Dxingji.snapshots=write} to commit to what the records say today. */
    private static final boolean WRITE = "write".equals(System.getProperty("xingji.snapshots"));

    private static final String IF_MEANT = "if the change is meant, run again with -Dxingji.snapshots=write";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

    /** Writing refuses a break, too: only whoever deletes a committed schema by hand can publish one. */
    @Test
    void what_is_committed_is_what_the_records_say_and_readers_are_not_left_behind() throws IOException {
        var committed = committed();
        var generated = EventSchemas.generate();

        assertThat(breaks(committed, generated))
                .as("what would leave readers behind")
                .isEmpty();

        if (WRITE) {
            write(generated);
        }
        assertThat(committed()).as(IF_MEANT).isEqualTo(generated);
        assertThat(RESOURCES.resolve("asyncapi.json")).as(IF_MEANT).hasContent(text(AsyncApi.generate()));
    }

    @Test
    void an_event_that_disappears_leaves_its_readers_behind() {
        var committed = EventSchemas.generate();
        var generated = new TreeMap<>(committed);
        generated.remove("cn.xingji.audit.AuditReported.v1");

        assertThat(breaks(committed, generated)).containsOnlyKeys("cn.xingji.audit.AuditReported.v1");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_event_follows_its_schema_and_comes_back_as_it_was_told(Event event) {
        var json = EventJson.write(event);

        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(EventSchemas.generate().get(EventType.of(event)));
        var errors = schema.validate(
                json,
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        assertThat(errors).isEmpty();
        assertThat(EventJson.read(json, event.getClass())).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void a_field_that_a_newer_producer_added_is_ignored(Event event) {
        var json = EventJson.write(event).replaceFirst("\\{", "{\"addedTomorrow\": {\"a\": 1}, ");

        assertThat(EventJson.read(json, event.getClass())).isEqualTo(event);
    }

    @Test
    void every_enumeration_in_an_event_leaves_room_for_what_is_added_later() {
        assertThat(EventSchemas.generate().toString()).doesNotContain("\"enum\"");
    }

    static Stream<Event> examples() {
        return EventType.all().values().stream().flatMap(type -> Stream.of(Examples.full(type), Examples.bare(type)));
    }

    private static Map<String, Object> breaks(Map<String, JsonNode> before, Map<String, JsonNode> after) {
        var breaks = new TreeMap<String, Object>();
        before.forEach((name, schema) -> {
            if (!after.containsKey(name)) {
                breaks.put(name, "was removed");
            } else if (!Compatibility.breaks(schema, after.get(name)).isEmpty()) {
                breaks.put(name, Compatibility.breaks(schema, after.get(name)));
            }
        });
        return breaks;
    }

    private static Map<String, JsonNode> committed() throws IOException {
        var schemas = new TreeMap<String, JsonNode>();
        if (Files.isDirectory(SCHEMAS)) {
            try (var files = Files.list(SCHEMAS)) {
                for (var file : files.toList()) {
                    schemas.put(
                            file.getFileName().toString().replaceFirst("\\.json$", ""),
                            JSON.readTree(Files.readString(file)));
                }
            }
        }
        return schemas;
    }

    private static void write(Map<String, JsonNode> schemas) throws IOException {
        Files.createDirectories(SCHEMAS);
        for (var schema : schemas.entrySet()) {
            Files.writeString(SCHEMAS.resolve(schema.getKey() + ".json"), text(schema.getValue()));
        }
        Files.writeString(RESOURCES.resolve("asyncapi.json"), text(AsyncApi.generate()));
    }

    private static String text(JsonNode json) {
        var printer = new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT);
        return JSON.writer().with(printer).writeValueAsString(json) + "\n";
    }
}
