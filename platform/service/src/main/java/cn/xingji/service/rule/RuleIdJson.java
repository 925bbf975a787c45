package cn.xingji.service.rule;

import cn.xingji.rules.RuleId;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/** A rule among the facts of a refusal is its id as people write it, not the name of a constant. */
@Singleton
public class RuleIdJson implements ObjectMapperCustomizer {
    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(new SimpleModule("rules").addSerializer(RuleId.class, ToStringSerializer.instance));
    }
}
