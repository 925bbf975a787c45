package cn.xingji.chassis.deadline;

import java.time.LocalDate;

/** A deadline as every screen shows it. */
public record DeadlineView(
        String kind, LocalDate dueOn, long daysLeft, String rule, String basis, DeadlineState state) {
    public static DeadlineView of(Deadline deadline, LocalDate today) {
        return new DeadlineView(
                deadline.kind(),
                deadline.dueOn(),
                deadline.daysLeft(today),
                deadline.rule(),
                deadline.basis(),
                deadline.state());
    }
}
