package cn.xingji.surveillance.plan;

import cn.xingji.rules.RuleId;
import cn.xingji.rules.vocabulary.PersonDays;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/** How many of the initial person-days a later audit takes (R5.6.4-days, R5.7.2), in one of its versions. */
@Entity
@Table(name = "day_fraction")
public class DayFraction {
    /** Which audits, and which version. */
    @Embeddable
    record Version(String kind, int version) {}

    /**
     * The audit time of a later audit.
     *
     * @param exact before rounding, to two decimals
     * @param days up to the next step, never under the minimum
     */
    record Part(BigDecimal exact, PersonDays days, RuleId rule) {}

    @EmbeddedId
    private Version id;

    private LocalDate effectiveFrom;
    private int numerator;
    private int denominator;
    private PersonDays minimum;
    private BigDecimal roundingStep;
    private RuleId rule;

    protected DayFraction() {}

    DayFraction(String kind, int numerator, int denominator, RuleId rule) {
        this.id = new Version(kind, 1);
        this.numerator = numerator;
        this.denominator = denominator;
        this.minimum = PersonDays.of("1");
        this.roundingStep = new BigDecimal("0.5");
        this.rule = rule;
    }

    boolean isOf(String kind) {
        return id.kind().equals(kind);
    }

    LocalDate effectiveFrom() {
        return effectiveFrom;
    }

    Part of(PersonDays initialDays) {
        var parts = initialDays.days().multiply(BigDecimal.valueOf(numerator));
        var steps = parts.divide(BigDecimal.valueOf(denominator).multiply(roundingStep), 0, RoundingMode.CEILING);
        return new Part(
                parts.divide(BigDecimal.valueOf(denominator), 2, RoundingMode.HALF_UP),
                new PersonDays(steps.multiply(roundingStep)).atLeast(minimum),
                rule);
    }
}
