package cn.xingji.audit.audit;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;

/** A day of a person's that an audit's plan takes. */
public record TakenDay(UUID personId, LocalDate day) implements Comparable<TakenDay> {
    @Override
    public int compareTo(TakenDay other) {
        return Comparator.comparing(TakenDay::day)
                .thenComparing(TakenDay::personId)
                .compare(this, other);
    }
}
