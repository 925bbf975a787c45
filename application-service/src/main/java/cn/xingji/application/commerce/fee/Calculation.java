package cn.xingji.application.commerce.fee;

import static cn.xingji.rules.RuleId.R5_2_1_E;
import static cn.xingji.rules.RuleId.R5_2_1_F;
import static cn.xingji.rules.RuleId.R5_6_4_DAYS;
import static cn.xingji.rules.RuleId.R5_6_4_FEE;
import static cn.xingji.rules.RuleId.R5_7_2;
import static cn.xingji.rules.RuleId.R7_FEE;

import cn.xingji.application.intake.review.Adjustment;
import cn.xingji.application.intake.review.AuditTimeTable;
import cn.xingji.application.intake.trade.Risk;
import cn.xingji.events.AuditKind;
import cn.xingji.events.AuditMode;
import cn.xingji.rules.RuleId;
import cn.xingji.rules.vocabulary.Money;
import cn.xingji.rules.vocabulary.PersonDays;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What an audit takes and costs, and how each figure came about.
 *
 * @param feeSchedule the version of the table
 * @param exactDays the audit time before rounding
 * @param days the audit time
 */
public record Calculation(
        AuditKind kind, String feeSchedule, List<Line> lines, BigDecimal exactDays, PersonDays days, Money fee)
        implements AuditTimeTable.Figure {

    /** What a figure counts. */
    public enum Unit {
        DAYS,
        CNY
    }

    /**
     * One step: the rule it follows, what went in, and the figure that came out.
     *
     * @param item names the text that explains it, {@code calculation.<item>}
     */
    public record Line(RuleId rule, String item, Map<String, Object> inputs, BigDecimal figure, Unit unit) {}

    /** What the table goes by. */
    public record Load(int people, Risk risk, AuditMode mode) {}

    public Calculation {
        lines = List.copyOf(lines);
    }

    /** The initial audit: the table's time, more or less for a reason (R5.2.1-e), without travel (R5.2.1-f). */
    public static Calculation initial(FeeSchedule schedule, Load load, Adjustment adjustment) {
        var sum = new Sum(schedule);
        sum.days(
                R5_2_1_E,
                "table",
                Map.of("people", load.people(), "risk", load.risk(), "mode", load.mode()),
                schedule.personDays(load.people(), load.risk(), load.mode()).days());
        sum.adjust(R5_2_1_E, adjustment);
        sum.line(R5_2_1_F, "travel", Map.of(), BigDecimal.ZERO, Unit.DAYS);
        return sum.certified(AuditKind.INITIAL);
    }

    /** A surveillance: about a third of the initial audit's time, never under the least; more only for a reason. */
    public static Calculation surveillance(
            FeeSchedule schedule, AuditKind kind, PersonDays initialDays, Adjustment adjustment) {
        var sum = new Sum(schedule);
        sum.derived(R5_6_4_DAYS, initialDays, schedule.terms().surveillance(), adjustment);
        return sum.surveyed(kind);
    }

    /** A recertification: about two thirds of the initial audit's time, never under the least (R5.7.2). */
    public static Calculation recertification(FeeSchedule schedule, PersonDays initialDays, Adjustment adjustment) {
        var sum = new Sum(schedule);
        sum.derived(R5_7_2, initialDays, schedule.terms().recertification(), adjustment);
        return sum.certified(AuditKind.RECERTIFICATION);
    }

    /** A calculation while it is made. */
    private static final class Sum {
        private final FeeSchedule schedule;
        private final Terms terms;
        private final List<Line> lines = new ArrayList<>();
        private BigDecimal exact = BigDecimal.ZERO;
        private Money fee = Money.NONE;

        private Sum(FeeSchedule schedule) {
            this.schedule = schedule;
            this.terms = schedule.terms();
        }

        private void derived(RuleId rule, PersonDays initialDays, Share share, Adjustment adjustment) {
            days(rule, "share", Map.of("initial", initialDays, "share", share), share.of(initialDays.days()));
            if (exact.compareTo(terms.leastDays()) < 0) {
                days(
                        rule,
                        "least",
                        Map.of("least", terms.leastDays()),
                        terms.leastDays().subtract(exact));
            }
            adjust(rule, adjustment);
        }

        private void adjust(RuleId rule, Adjustment adjustment) {
            if (adjustment.days().signum() != 0) {
                days(rule, "adjustment", Map.of("reason", adjustment.reason()), adjustment.days());
            }
        }

        private void days(RuleId rule, String item, Map<String, Object> inputs, BigDecimal days) {
            line(rule, item, inputs, days, Unit.DAYS);
            exact = exact.add(days);
        }

        private void amount(RuleId rule, String item, Map<String, Object> inputs, Money amount) {
            line(rule, item, inputs, amount.cny(), Unit.CNY);
            fee = fee.plus(amount);
        }

        private void line(RuleId rule, String item, Map<String, Object> inputs, BigDecimal figure, Unit unit) {
            lines.add(new Line(rule, item, inputs, figure, unit));
        }

        private PersonDays auditFee(RuleId rule) {
            var days = schedule.rounded(exact);
            line(rule, "rounded", Map.of("exact", exact, "step", terms.roundingStep()), days.days(), Unit.DAYS);
            amount(R7_FEE, "audit-fee", Map.of("days", days, "rate", terms.dayRate()), terms.feeFor(days));
            return days;
        }

        private Calculation certified(AuditKind kind) {
            var days = auditFee(R5_2_1_E);
            amount(R7_FEE, "application-fee", Map.of(), terms.applicationFee());
            amount(R7_FEE, "certificate-fee", Map.of(), terms.certificateFee());
            return done(kind, days);
        }

        private Calculation surveyed(AuditKind kind) {
            var days = auditFee(R5_6_4_DAYS);
            amount(R5_6_4_FEE, "annual-fee", Map.of(), terms.annualFee());
            return done(kind, days);
        }

        private Calculation done(AuditKind kind, PersonDays days) {
            return new Calculation(kind, schedule.version(), lines, exact, days, fee);
        }
    }
}
