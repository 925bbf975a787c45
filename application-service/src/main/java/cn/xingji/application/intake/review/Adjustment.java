package cn.xingji.application.intake.review;

import java.math.BigDecimal;

/** Audit time more or less than the table's, for a reason that stays on record (R5.2.1-e). */
public record Adjustment(BigDecimal days, String reason) {
    public static final Adjustment NONE = new Adjustment(BigDecimal.ZERO, "");
}
