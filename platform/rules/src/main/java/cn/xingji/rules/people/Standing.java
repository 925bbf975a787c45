package cn.xingji.rules.people;

import cn.xingji.rules.vocabulary.CreditCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * How a colleague stands in the body's register: codes and days, no stories.
 *
 * @param competences what he is or was registered for
 * @param ties the clients that he works, worked or advised for
 * @param superiors whom he works or worked under
 */
public record Standing(List<HeldCompetence> competences, List<ClientTie> ties, List<ReportingLine> superiors) {
    public Standing {
        competences = List.copyOf(competences);
        ties = List.copyOf(ties);
        superiors = List.copyOf(superiors);
    }

    /** The same with ties that are known from elsewhere. */
    public Standing and(List<ClientTie> known) {
        return new Standing(
                competences, Stream.concat(ties.stream(), known.stream()).toList(), superiors);
    }

    boolean isFor(Part part, LocalDate day) {
        return competences.stream()
                .filter(held -> held.isHeldOn(day))
                .map(HeldCompetence::competence)
                .anyMatch(part::isOpenTo);
    }

    /** The tie to this client that counts on a day. */
    Optional<ClientTie> tieTo(CreditCode client, CoolingOff coolingOff, LocalDate day) {
        return ties.stream()
                .filter(tie -> tie.client().equals(client) && coolingOff.covers(tie, day))
                .findFirst();
    }

    List<UUID> superiorsOn(LocalDate day) {
        return superiors.stream()
                .filter(line -> line.standsOn(day))
                .map(line -> line.superior().value())
                .toList();
    }
}
