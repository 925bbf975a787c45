package cn.xingji.audit.plan;

import static cn.xingji.rules.RuleId.R5_3_1_4_PLAN;
import static cn.xingji.rules.RuleId.R5_3_3_3;

import cn.xingji.events.AuditMethod;
import cn.xingji.rules.Refused;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * One line of an audit plan (record 8.3).
 *
 * @param start local time in Asia/Shanghai
 * @param end on the same day
 * @param site the name of a site in scope
 * @param method the audit method; always there for an audit item
 * @param auditors the members of the team who are at it, experts and observers among them
 */
public record PlanItem(
        LocalDateTime start,
        LocalDateTime end,
        PlanItemKind kind,
        String activity,
        String site,
        String department,
        Optional<AuditMethod> method,
        List<UUID> auditors) {
    private static final BigDecimal MINUTES_AN_HOUR = BigDecimal.valueOf(60);

    public PlanItem {
        auditors = List.copyOf(auditors);
    }

    LocalDate day() {
        return start.toLocalDate();
    }

    /**
     * The hours that it adds to the audit time: its length, once for each who audits (R5.2.1-f).
     *
     * @param audits whether this person's time counts
     */
    BigDecimal personHours(Predicate<UUID> audits) {
        if (!kind.isAuditTime()) {
            return BigDecimal.ZERO;
        }
        var minutes = Duration.between(start, end).toMinutes()
                * auditors.stream().filter(audits).count();
        return BigDecimal.valueOf(minutes).divide(MINUTES_AN_HOUR, 2, RoundingMode.HALF_UP);
    }

    boolean overlaps(PlanItem other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    /** @throws Refused when it can't be a line of a plan */
    void requireSound() {
        if (!end.isAfter(start) || !end.toLocalDate().equals(day())) {
            throw about("plan.item-ends-before-it-starts");
        }
        if (kind == PlanItemKind.AUDIT && method.isEmpty()) {
            throw Refused.invalidField(R5_3_3_3, "plan.item-without-method", "items.method")
                    .with("activity", activity);
        }
        if (kind.isAuditTime() && auditors.isEmpty()) {
            throw about("plan.item-without-auditors");
        }
    }

    private Refused about(String code) {
        return Refused.invalidField(R5_3_1_4_PLAN, code, "items")
                .with("activity", activity)
                .with("start", start)
                .with("end", end);
    }
}
