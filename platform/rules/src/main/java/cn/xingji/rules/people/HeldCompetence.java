package cn.xingji.rules.people;

import java.time.LocalDate;

/**
 * That a person was registered for something from one day to another, both included.
 *
 * @param competence the code of a {@link Competence}, or of one that was added later
 */
public record HeldCompetence(String competence, LocalDate since, LocalDate until) {
    boolean isHeldOn(LocalDate day) {
        return !day.isBefore(since) && !day.isAfter(until);
    }
}
