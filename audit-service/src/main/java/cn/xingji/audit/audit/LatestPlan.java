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
 * @param firstDay missing before the first, like the last; while fieldwork runs, of the plan that was agreed
 * @param changedFirstDay of a change that awaits the client's answer while fieldwork runs, like the last
 */
@Embeddable
record LatestPlan(
        int version, LocalDate firstDay, LocalDate lastDay, LocalDate changedFirstDay, LocalDate changedLastDay) {
    /** Before any was proposed. */
    static LatestPlan none() {
        return new LatestPlan(0, null, null, null, null);
    }

    LatestPlan next(LocalDate first, LocalDate last) {
        return new LatestPlan(version + 1, first, last, null, null);
    }

    /** Another version that takes effect once it is agreed: until then the one before stands (R5.3.1.4-change). */
    LatestPlan change(LocalDate first, LocalDate last) {
        return new LatestPlan(version + 1, firstDay, lastDay, first, last);
    }

    LatestPlan changeAgreed() {
        return new LatestPlan(version, changedFirstDay, changedLastDay, null, null);
    }

    LatestPlan changeDropped() {
        return new LatestPlan(version, firstDay, lastDay, null, null);
    }

    boolean isChangeAwaited() {
        return changedFirstDay != null;
    }

    /** @throws Refused where no change awaits an answer */
    void requireChange() {
        if (!isChangeAwaited()) {
            throw Refused.outOfOrder(R5_3_1_4_CHANGE, "plan.no-change-awaited").with("version", version);
        }
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
