package cn.xingji.scoring.scheme;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/**
 * One of the score table's items (R6-items).
 *
 * @param code its id in the table: a1 … c8
 * @param clause the clause of GB/T 27922 that it stands for
 * @param condition the case that the item is worded for; blank for most (R6-conditional)
 */
@Embeddable
public record Item(
        int position,
        String code,
        String clause,
        String sectionCode,
        String section,
        BigDecimal maximum,
        String condition,
        String indicatorZh,
        String indicatorEn) {

    /** The part of the table: a, b or c. */
    public String part() {
        return code.substring(0, 1);
    }
}
