package cn.xingji.audit.auditor;

import cn.xingji.events.Competence;
import java.time.LocalDate;
import java.util.Set;

/**
 * What a person is registered and qualified for.
 *
 * @param registeredUntil the last day of the registration (Regulation art. 38)
 * @param trades the trade codes he is competent in
 */
public record Qualification(
        String name,
        String registrationNumber,
        LocalDate registeredUntil,
        Set<Competence> competences,
        Set<String> trades) {
    public Qualification {
        competences = Set.copyOf(competences);
        trades = Set.copyOf(trades);
    }
}
