package cn.xingji.vocabulary;

import cn.xingji.events.VocabularyModule;
import cn.xingji.rules.RuleId;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/**
 * The vocabulary in what a service answers: as events tell it, and a rule among the facts of a refusal by its id, not
 * by the name of a constant.
 */
@Singleton
public class VocabularyJson implements ObjectMapperCustomizer {
    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(new VocabularyModule());
        mapper.registerModule(new SimpleModule("rules").addSerializer(RuleId.class, ToStringSerializer.instance));
    }
}
