package cn.xingji.audit.audit;

import static cn.xingji.rules.RuleId.R5_3_1_4_CHANGE;
import static cn.xingji.rules.RuleId.R5_3_1_4_PLAN;

import cn.xingji.rules.Refused;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The plan that was proposed last, as far as the audit's gates ask about it.
 *
 * @param version 0 before the first
 * @param firstDay missing before the first, like the last
 */
@Embeddable
record LatestPlan(int version, LocalDate firstDay, LocalDate lastDay) {
    /** Before any was proposed. */
    static LatestPlan none() {
        return new LatestPlan(0, null, null);
    }

    LatestPlan next(LocalDate first, LocalDate last) {
        return new LatestPlan(version + 1, first, last);
    }

    /** @throws Refused when another version has taken this one's place (R5.3.1.4-change) */
    void requireIs(int answered) {
        if (answered != version) {
            throw Refused.conflict(R5_3_1_4_CHANGE, "plan.superseded")
                    .with("answered", answered)
                    .with("latest", version);
        }
    }

    /** @throws Refused before its first day (R5.3.1.4-plan) */
    void requireBegun(LocalDate today) {
        if (today.isBefore(firstDay)) {
            throw Refused.outOfOrder(R5_3_1_4_PLAN, "fieldwork.before-agreed-day")
                    .with("firstDay", firstDay);
        }
    }

    Optional<LocalDate> from() {
        return Optional.ofNullable(firstDay);
    }

    Optional<LocalDate> until() {
        return Optional.ofNullable(lastDay);
    }
}
