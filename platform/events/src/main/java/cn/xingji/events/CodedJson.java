package cn.xingji.events;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;

/** Reads a code by the enumeration that stands in the type of its place. */
final class CodedJson extends StdDeserializer<Coded<?>> implements ContextualDeserializer {
    private static final long serialVersionUID = 1;

    private final Class<?> constants;

    CodedJson() {
        this(Enum.class);
    }

    private CodedJson(Class<?> constants) {
        super(Coded.class);
        this.constants = constants;
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
        JavaType place = context.getContextualType();
        return new CodedJson(place.containedType(0).getRawClass());
    }

    @Override
    public Coded<?> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        return read(constants, _parseString(parser, context, this));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // a Coded has no other type argument than an enumeration
    private static Coded<?> read(Class<?> constants, String code) {
        return Coded.read((Class) constants, code);
    }
}
