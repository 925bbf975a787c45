package cn.xingji.web;

import cn.xingji.rules.text.UnfitCharacter;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers.BigDecimalDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.math.BigDecimal;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What JSON from outside may be: so large, so deep, numbers that can be counted with, texts that can be read. */
@Singleton
public class StrictJson implements ObjectMapperCustomizer {
    /** Levels of objects and lists within each other. */
    static final int DEEPEST = 20;

    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_NAME = 200;
    private static final int MOST_DIGITS = 40;

    private final long largest;

    StrictJson(@ConfigProperty(name = "xingji.json.largest") MemorySize largest) {
        this.largest = largest.asLongValue();
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxDocumentLength(largest)
                        .maxNestingDepth(DEEPEST)
                        .maxNumberLength(LONGEST_NUMBER)
                        .maxNameLength(LONGEST_NAME)
                        .build());
        // a null among the elements is no element
        mapper.setDefaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL));
        mapper.registerModule(new SimpleModule("strict")
                .addDeserializer(String.class, new FitText())
                .addKeyDeserializer(String.class, new FitName())
                .addDeserializer(BigDecimal.class, new CountableNumber()));
    }

    /** Whether it can be written out without filling the memory: {@code 1E20000000} can't. */
    static boolean isCountable(BigDecimal number) {
        return Math.abs((long) number.scale()) <= MOST_DIGITS && number.precision() <= MOST_DIGITS;
    }

    private static final class FitText extends StdScalarDeserializer<String> {
        private static final long serialVersionUID = 1L;

        FitText() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
            var text = StringDeserializer.instance.deserialize(json, context);
            var unfit = UnfitCharacter.in(text);
            if (unfit.isPresent()) {
                throw new UnfitText(json, unfit.get());
            }
            return text;
        }
    }

    private static final class FitName extends KeyDeserializer {
        @Override
        public Object deserializeKey(String key, DeserializationContext context) throws IOException {
            var unfit = UnfitCharacter.in(key);
            if (unfit.isPresent()) {
                throw new UnfitText(context.getParser(), unfit.get());
            }
            return key;
        }
    }

    private static final class CountableNumber extends StdScalarDeserializer<BigDecimal> {
        private static final long serialVersionUID = 1L;
        private static final BigDecimalDeserializer ANY = new BigDecimalDeserializer();

        CountableNumber() {
            super(BigDecimal.class);
        }

        @Override
        public BigDecimal deserialize(JsonParser json, DeserializationContext context) throws IOException {
            var number = ANY.deserialize(json, context);
            if (number != null && !isCountable(number)) {
                return (BigDecimal) context.handleWeirdNumberValue(BigDecimal.class, number.scale(), "too many digits");
            }
            return number;
        }
    }
}
