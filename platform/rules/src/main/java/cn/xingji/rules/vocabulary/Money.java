package cn.xingji.rules.vocabulary;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount of money to pay (R7-fee).
 *
 * @param cny in CNY, never negative, to the fen: half a fen rounds up
 */
public record Money(BigDecimal cny) {
    public static final Money NONE = of("0");

    private static final int FEN = 2;

    public Money {
        if (cny.signum() < 0) {
            throw new IllegalArgumentException("No amount to pay: " + cny.toPlainString());
        }
        cny = cny.setScale(FEN, RoundingMode.HALF_UP);
    }

    public static Money of(String cny) {
        return new Money(new BigDecimal(cny));
    }

    public Money plus(Money other) {
        return new Money(cny.add(other.cny));
    }

    /** What this rate comes to for so many person-days. */
    public Money times(PersonDays days) {
        return new Money(cny.multiply(days.days()));
    }

    /** As people read it, e.g. {@code 3000.00}. */
    @Override
    public String toString() {
        return cny.toPlainString();
    }
}
