package cn.xingji.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CompatibilityTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String CASE = "'caseId': {'type': 'string', 'format': 'uuid'}";

    @Test
    void an_equal_schema_breaks_nobody() {
        var schema = object(CASE, "caseId");

        assertThat(Compatibility.breaks(schema, schema)).isEmpty();
    }

    @Test
    void a_new_optional_field_breaks_nobody() {
        assertThat(breaks(object(CASE, "caseId"), object(CASE + ", 'note': {'type': 'string'}", "caseId")))
                .isEmpty();
    }

    @Test
    void a_removed_field_breaks_even_if_it_was_optional() {
        assertThat(breaks(object(CASE + ", 'note': {'type': 'string'}", "caseId"), object(CASE, "caseId")))
                .containsExactly("/note was removed");
    }

    @Test
    void a_new_required_field_breaks() {
        assertThat(breaks(object(CASE, "caseId"), object(CASE + ", 'note': {'type': 'string'}", "caseId", "note")))
                .containsExactly("/note is required now");
    }

    @Test
    void an_optional_field_that_becomes_required_breaks() {
        assertThat(breaks(object(CASE), object(CASE, "caseId"))).containsExactly("/caseId is required now");
    }

    @Test
    void a_required_field_that_may_be_missing_breaks() {
        assertThat(breaks(object(CASE, "caseId"), object(CASE)))
                .containsExactly("/caseId was required and is optional now");
    }

    @Test
    void a_changed_type_breaks() {
        assertThat(breaks(object("'days': {'type': 'number'}"), object("'days': {'type': 'string'}")))
                .containsExactly("/days had type \"number\" and has \"string\" now");
    }

    @Test
    void a_changed_format_breaks() {
        assertThat(breaks(
                        object("'on': {'type': 'string', 'format': 'date'}"),
                        object("'on': {'type': 'string', 'format': 'date-time'}")))
                .containsExactly("/on had format \"date\" and has \"date-time\" now");
    }

    @Test
    void a_value_more_breaks_yesterdays_reader_and_a_value_less_tomorrows() {
        var two = object("'grade': {'type': 'string', 'enum': ['A', 'B']}");
        var three = object("'grade': {'type': 'string', 'enum': ['A', 'B', 'C']}");

        assertThat(breaks(two, three)).containsExactly("/grade allowed [A, B] and allows [A, B, C] now");
        assertThat(breaks(three, two)).containsExactly("/grade allowed [A, B, C] and allows [A, B] now");
    }

    @Test
    void a_code_more_breaks_nobody_and_a_code_less_tomorrows_reader() {
        var two = object("'grade': {'type': 'string', 'examples': ['A', 'B']}");
        var three = object("'grade': {'type': 'string', 'examples': ['A', 'B', 'C']}");

        assertThat(breaks(two, three)).isEmpty();
        assertThat(breaks(three, two)).containsExactly("/grade no longer knows [C]");
    }

    @Test
    void a_break_within_a_list_of_shared_definitions_is_found() {
        assertThat(breaks(team("number"), team("string")))
                .containsExactly("/team[]/days had type \"number\" and has \"string\" now");
    }

    @Test
    void a_field_that_may_suddenly_be_null_breaks() {
        var grade = "'grade': {'anyOf': [{'type': 'null'}, {'type': 'string'}]}";

        assertThat(breaks(object("'grade': {'type': 'string'}"), object(grade))).isNotEmpty();
    }

    @Test
    void a_type_that_refers_to_itself_is_compared_once() {
        var tree = json("""
                {'$ref': '#/$defs/Node',
                 '$defs': {'Node': {'type': 'object', 'properties': {'next': {'$ref': '#/$defs/Node'}}}}}
                """);

        assertThat(breaks(tree, tree)).isEmpty();
    }

    private static List<String> breaks(JsonNode before, JsonNode after) {
        return Compatibility.breaks(before, after);
    }

    private static JsonNode team(String typeOfDays) {
        return json("""
                {'type': 'object',
                 'properties': {'team': {'type': 'array', 'items': {'$ref': '#/$defs/Member'}}},
                 '$defs': {'Member': {'type': 'object', 'properties': {'days': {'type': '%s'}}}}}
                """.formatted(typeOfDays));
    }

    private static JsonNode object(String properties, String... required) {
        return json("{'type': 'object', 'properties': {%s}, 'required': [%s]}"
                .formatted(properties, required.length == 0 ? "" : "'" + String.join("', '", required) + "'"));
    }

    private static JsonNode json(String text) {
        return JSON.readTree(text.replace('\'', '"'));
    }
}
