package cn.xingji.events;

import cn.xingji.rules.vocabulary.CertificateNumber;
import cn.xingji.rules.vocabulary.CreditCode;
import cn.xingji.rules.vocabulary.Money;
import cn.xingji.rules.vocabulary.PersonDays;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.function.Function;

/** The vocabulary as JSON: a figure is a number, a code is a string. */
public final class VocabularyModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    public VocabularyModule() {
        super("vocabulary");
        figure(PersonDays.class, PersonDays::days, PersonDays::new);
        figure(Money.class, Money::cny, Money::new);
        code(CreditCode.class, CreditCode::value, CreditCode::new);
        code(CertificateNumber.class, CertificateNumber::value, CertificateNumber::new);
    }

    private <T> void figure(Class<T> type, Function<T, BigDecimal> figure, Function<BigDecimal, T> value) {
        add(type, (it, json) -> json.writeNumber(figure.apply(it)), json -> value.apply(json.getDecimalValue()));
    }

    private <T> void code(Class<T> type, Function<T, String> code, Function<String, T> value) {
        add(type, (it, json) -> json.writeString(code.apply(it)), json -> value.apply(json.getText()));
    }

    private <T> void add(Class<T> type, Writing<T> writing, Reading<T> reading) {
        addSerializer(type, new StdSerializer<T>(type) {
            private static final long serialVersionUID = 1L;

            @Override
            public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
                writing.write(value, json);
            }
        });
        addDeserializer(type, new StdDeserializer<T>(type) {
            private static final long serialVersionUID = 1L;

            @Override
            public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
                return reading.read(json);
            }
        });
    }

    private interface Writing<T> {
        void write(T value, JsonGenerator json) throws IOException;
    }

    private interface Reading<T> {
        T read(JsonParser json) throws IOException;
    }
}
