package cn.xingji.application.commerce.fee;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A part of something, kept as the fraction that the rules write: one third, two thirds. */
public record Share(int parts, int of) {
    private static final int DIGITS = 6;

    BigDecimal of(BigDecimal whole) {
        return whole.multiply(BigDecimal.valueOf(parts))
                .divide(BigDecimal.valueOf(of), DIGITS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
    }

    @Override
    public String toString() {
        return parts + "/" + of;
    }
}
