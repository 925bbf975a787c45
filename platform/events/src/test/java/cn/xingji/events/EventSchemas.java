package cn.xingji.events;

import static com.github.victools.jsonschema.generator.CustomDefinition.AttributeInclusion.YES;
import static com.github.victools.jsonschema.generator.CustomDefinition.DefinitionType.INLINE;

import cn.xingji.rules.vocabulary.CertificateNumber;
import cn.xingji.rules.vocabulary.CreditCode;
import cn.xingji.rules.vocabulary.Money;
import cn.xingji.rules.vocabulary.PersonDays;
import com.fasterxml.classmate.ResolvedType;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
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
        config.forTypesInGeneral()
                .withCustomDefinitionProvider(EventSchemas::plain)
                .withCustomDefinitionProvider(EventSchemas::coded);
        return new SchemaGenerator(config.build());
    }

    /** A value of the vocabulary is told as a plain figure or code. */
    private static CustomDefinition plain(ResolvedType type, SchemaGenerationContext context) {
        return plain(type.getErasedType())
                .map(plain -> new CustomDefinition(
                        context.createDefinition(context.getTypeContext().resolve(plain)), INLINE, YES))
                .orElse(null); // the generator's own way of saying: define it as always
    }

    private static Optional<Class<?>> plain(Class<?> type) {
        if (type == PersonDays.class || type == Money.class) {
            return Optional.of(BigDecimal.class);
        } else if (type == CreditCode.class || type == CertificateNumber.class) {
            return Optional.of(String.class);
        } else if (isId(type)) {
            return Optional.of(UUID.class);
        }
        return Optional.empty();
    }

    /** An id is a UUID that says of what. */
    private static boolean isId(Class<?> type) {
        return type.isRecord()
                && Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getType)
                        .toList()
                        .equals(List.of(UUID.class));
    }

    /** A code: the examples are those that are known today, and readers keep any other. */
    private static CustomDefinition coded(ResolvedType type, SchemaGenerationContext context) {
        if (!type.isInstanceOf(Coded.class)) {
            return null;
        }
        var constants = type.getTypeParameters().getFirst().getErasedType().getEnumConstants();
        var code = context.getGeneratorConfig().createObjectNode().put("type", "string");
        var known = code.putArray("examples");
        Arrays.stream(constants).forEach(constant -> known.add(constant.toString()));
        return new CustomDefinition(code, INLINE, YES);
    }

    /** What is optional is left out, never null; the items of an optional list are none of it. */
    private static boolean isOptional(FieldScope field) {
        return !field.isFakeContainerItemScope()
                && field.getRawMember().getType().equals(Optional.class);
    }
}
