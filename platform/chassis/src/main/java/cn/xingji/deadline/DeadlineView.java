package cn.xingji.deadline;

import cn.xingji.rules.text.Texts;
import java.time.LocalDate;
import java.util.Locale;

/**
 * A deadline as every screen shows it.
 *
 * @param daysLeft until the due day; negative once it has gone by
 */
public record DeadlineView(
        String kind,
        String label,
        LocalDate dueOn,
        long daysLeft,
        String rule,
        String basis,
        DeadlineState state,
        String stateLabel) {
    static DeadlineView of(Deadline deadline, LocalDate today, Locale locale) {
        return new DeadlineView(
                deadline.kind().id(),
                Texts.of("deadline." + deadline.kind().id(), locale),
                deadline.dueOn(),
                deadline.daysLeft(today),
                deadline.rule().id(),
                deadline.basis(),
                deadline.state(),
                Texts.of("deadline-state." + deadline.state(), locale));
    }
}
