package cn.xingji.events;

import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** The JSON Schema (2020-12) of each event, from its record: whatever isn't optional is required. */
final class EventSchemas {
    private static final SchemaGenerator GENERATOR = generator();

    private EventSchemas() {}

    /** By CloudEvents type. */
    static Map<String, JsonNode> generate() {
        var schemas = new TreeMap<String, JsonNode>();
        EventType.all().forEach((name, type) -> {
            var schema = GENERATOR.generateSchema(type);
            schema.put("title", name);
            schemas.put(name, schema);
        });
        return schemas;
    }

    private static SchemaGenerator generator() {
        var config = new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.STANDARD_FORMATS, Option.DEFINITIONS_FOR_ALL_OBJECTS)
                .without(Option.FLATTENED_OPTIONALS);
        config.forFields()
                .withRequiredCheck(field -> !isOptional(field))
                .withTargetTypeOverridesResolver(
                        field -> isOptional(field) ? List.of(field.getTypeParameterFor(Optional.class, 0)) : List.of());
        return new SchemaGenerator(config.build());
    }

    /** What is optional is left out, never null. */
    private static boolean isOptional(FieldScope field) {
        return field.getRawMember().getType().equals(Optional.class);
    }
}
