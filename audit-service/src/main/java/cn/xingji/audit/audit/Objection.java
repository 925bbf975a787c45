package cn.xingji.audit.audit;

import static cn.xingji.rules.RuleId.R5_3_1_4_PLAN;

import cn.xingji.rules.Refused;
import cn.xingji.rules.RuleId;
import java.util.UUID;

/** The client objects to a member of the proposed team and says why (R5.3.1.4-plan). */
public record Objection(UUID personId, String reason) {
    static final RuleId RULE = R5_3_1_4_PLAN;

    /** @throws Refused without a reason */
    public static Objection to(UUID personId, String reason) {
        if (reason == null || reason.isBlank()) {
            throw Refused.invalidField(RULE, "objection.reason-missing", "objections.reason")
                    .with("personId", personId);
        }
        return new Objection(personId, reason);
    }
}
