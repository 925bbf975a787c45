package cn.xingji.application.intake.competence;

import static cn.xingji.rules.RuleId.R5_2_1_C;

import cn.xingji.rules.Refused;

/** In which trades the body can audit and decide (R5.2.1-c). */
@FunctionalInterface
public interface BodyCompetence {
    boolean covers(String trade);

    /** @throws Refused in a trade that it has not the people for */
    default void require(String trade) {
        if (!covers(trade)) {
            throw Refused.conflict(R5_2_1_C, "competence.nobody").with("trade", trade);
        }
    }
}
