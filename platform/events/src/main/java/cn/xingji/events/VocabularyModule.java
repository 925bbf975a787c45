package cn.xingji.events;

import cn.xingji.rules.vocabulary.AuditId;
import cn.xingji.rules.vocabulary.CaseId;
import cn.xingji.rules.vocabulary.CertificateId;
import cn.xingji.rules.vocabulary.CertificateNumber;
import cn.xingji.rules.vocabulary.ChangeId;
import cn.xingji.rules.vocabulary.CreditCode;
import cn.xingji.rules.vocabulary.DecisionFileId;
import cn.xingji.rules.vocabulary.EvidenceId;
import cn.xingji.rules.vocabulary.Money;
import cn.xingji.rules.vocabulary.NonconformityId;
import cn.xingji.rules.vocabulary.OrganizationId;
import cn.xingji.rules.vocabulary.PersonDays;
import cn.xingji.rules.vocabulary.PersonId;
import cn.xingji.rules.vocabulary.ProgrammeId;
import cn.xingji.rules.vocabulary.ScoreSheetId;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.UUID;
import java.util.function.Function;

/** The vocabulary as JSON: a figure is a number, a code and an id are strings. */
public final class VocabularyModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    public VocabularyModule() {
        super("vocabulary");
        figure(PersonDays.class, PersonDays::days, PersonDays::new);
        figure(Money.class, Money::cny, Money::new);
        code(CreditCode.class, CreditCode::value, CreditCode::new);
        code(CertificateNumber.class, CertificateNumber::value, CertificateNumber::new);
        id(CaseId.class, CaseId::value, CaseId::new);
        id(AuditId.class, AuditId::value, AuditId::new);
        id(CertificateId.class, CertificateId::value, CertificateId::new);
        id(ChangeId.class, ChangeId::value, ChangeId::new);
        id(DecisionFileId.class, DecisionFileId::value, DecisionFileId::new);
        id(ScoreSheetId.class, ScoreSheetId::value, ScoreSheetId::new);
        id(OrganizationId.class, OrganizationId::value, OrganizationId::new);
        id(PersonId.class, PersonId::value, PersonId::new);
        id(EvidenceId.class, EvidenceId::value, EvidenceId::new);
        id(NonconformityId.class, NonconformityId::value, NonconformityId::new);
        id(ProgrammeId.class, ProgrammeId::value, ProgrammeId::new);
    }

    private <T> void figure(Class<T> type, Function<T, BigDecimal> figure, Function<BigDecimal, T> value) {
        add(
                type,
                (it, json) -> json.writeNumber(figure.apply(it)),
                (json, context) -> value.apply(context.readValue(json, BigDecimal.class)));
    }

    private <T> void code(Class<T> type, Function<T, String> code, Function<String, T> value) {
        add(type, (it, json) -> json.writeString(code.apply(it)), (json, context) -> value.apply(json.getText()));
    }

    private <T> void id(Class<T> type, Function<T, UUID> id, Function<UUID, T> value) {
        add(
                type,
                (it, json) -> json.writeString(id.apply(it).toString()),
                (json, context) -> value.apply(context.readValue(json, UUID.class)));
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
                return reading.read(json, context);
            }
        });
    }

    private interface Writing<T> {
        void write(T value, JsonGenerator json) throws IOException;
    }

    private interface Reading<T> {
        T read(JsonParser json, DeserializationContext context) throws IOException;
    }
}
