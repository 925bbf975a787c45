package cn.xingji.rules.calendar;

import java.time.Period;

/**
 * A length of time that a limit allows. What it is counted in is its type, so that nobody reads its amount without it.
 */
public sealed interface Span {
    /** Whether a last day that is a public holiday moves to the next day that is not (Civil Code art. 203). */
    boolean rolls();

    /** Months that end on the matching day. */
    record Months(int amount, boolean rolls) implements Span {
        public Months {
            notNegative(amount);
        }

        /** As a deadline's basis says it: {@code 9 months}. */
        @Override
        public String toString() {
            return amount + " months";
        }
    }

    /** Days, each counted. */
    record Days(int amount, boolean rolls) implements Span {
        public Days {
            notNegative(amount);
        }

        /** As a deadline's basis says it: {@code 10 d}. */
        @Override
        public String toString() {
            return amount + " d";
        }
    }

    /** Days of which only working days are counted. */
    record WorkingDays(int amount, boolean rolls) implements Span {
        public WorkingDays {
            notNegative(amount);
        }

        /** As a deadline's basis says it: {@code 5 working d}. */
        @Override
        public String toString() {
            return amount + " working d";
        }
    }

    static Span of(int amount, DayUnit unit, DayCounting counting, boolean rolls) {
        return switch (unit) {
            case MONTHS -> months(amount, counting, rolls);
            case DAYS -> counting == DayCounting.WORKING ? new WorkingDays(amount, rolls) : new Days(amount, rolls);
        };
    }

    /** The same length on any calendar; refused where holidays or working days decide how long it is. */
    default Period asPeriod() {
        if (rolls()) {
            throw new IllegalStateException("Only a working calendar knows the last day of " + this + " that rolls");
        }
        return switch (this) {
            case Months months -> Period.ofMonths(months.amount());
            case Days days -> Period.ofDays(days.amount());
            case WorkingDays days -> throw new IllegalStateException("Only a working calendar counts " + days);
        };
    }

    private static Months months(int amount, DayCounting counting, boolean rolls) {
        if (counting == DayCounting.WORKING) {
            throw new IllegalArgumentException("Months have no working days of their own");
        }
        return new Months(amount, rolls);
    }

    private static void notNegative(int amount) {
        if (amount < 0) {
            throw new IllegalArgumentException("A span is not negative: " + amount);
        }
    }
}
