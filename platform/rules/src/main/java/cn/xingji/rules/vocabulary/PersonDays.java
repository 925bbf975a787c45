package cn.xingji.rules.vocabulary;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Audit time in person-days (R5.2.1-e, R5.3.1.2): the same whether it is written 2, 2.0 or 2.00.
 *
 * @param days never negative, at most the two decimals of the fee and person-day table
 */
public record PersonDays(BigDecimal days) implements Comparable<PersonDays> {
    private static final int DECIMALS = 2;

    public PersonDays {
        days = days.stripTrailingZeros();
        if (days.signum() < 0 || days.scale() > DECIMALS) {
            throw new IllegalArgumentException("No person-days: " + days.toPlainString());
        }
        days = days.setScale(Math.max(0, days.scale()));
    }

    public static PersonDays of(String days) {
        return new PersonDays(new BigDecimal(days));
    }

    /** A figure to the next multiple of a step, as the rounding says; what lies on a step stays (context Q3). */
    public static PersonDays rounded(BigDecimal exact, BigDecimal step, RoundingMode rounding) {
        return new PersonDays(exact.divide(step, 0, rounding).multiply(step));
    }

    /** These, or the least that the rules allow (R5.6.4-days, R5.7.2). */
    public PersonDays atLeast(PersonDays least) {
        return compareTo(least) < 0 ? least : this;
    }

    public boolean isNone() {
        return days.signum() == 0;
    }

    @Override
    public int compareTo(PersonDays other) {
        return days.compareTo(other.days);
    }

    /** As people read it, e.g. {@code 1.5}. */
    @Override
    public String toString() {
        return days.toPlainString();
    }
}
