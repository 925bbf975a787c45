package cn.xingji.audit.auditor;

import cn.xingji.rules.people.Competence;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a person is registered and qualified for.
 *
 * @param registeredUntil the last day of the registration (Regulation art. 38)
 * @param trades the trade codes he is competent in
 * @param superior whom he works under; empty for the head of the body
 */
public record Qualification(
        String name,
        String registrationNumber,
        LocalDate registeredUntil,
        Set<Competence> competences,
        Set<String> trades,
        Optional<UUID> superior) {
    public Qualification {
        competences = Set.copyOf(competences);
        trades = Set.copyOf(trades);
    }
}
