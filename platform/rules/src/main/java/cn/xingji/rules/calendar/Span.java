package cn.xingji.rules.calendar;

/**
 * A length of time that a limit allows.
 *
 * @param rolls whether a last day that is a public holiday moves to the next day that is not (Civil Code art. 203)
 */
public record Span(int amount, DayUnit unit, DayCounting counting, boolean rolls) {
    public Span {
        if (amount < 0) {
            throw new IllegalArgumentException("A span is not negative: " + amount);
        }
        if (unit == DayUnit.MONTHS && counting == DayCounting.WORKING) {
            throw new IllegalArgumentException("Months have no working days of their own");
        }
    }

    /** As a deadline's basis says it: {@code 10 d}, {@code 5 working d}, {@code 9 months}. */
    @Override
    public String toString() {
        return switch (unit) {
            case MONTHS -> amount + " months";
            case DAYS -> amount + (counting == DayCounting.WORKING ? " working d" : " d");
        };
    }
}
