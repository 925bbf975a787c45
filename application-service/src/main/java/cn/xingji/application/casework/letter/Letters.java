package cn.xingji.application.casework.letter;

import cn.xingji.rules.Refused;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The letters of every case. */
@ApplicationScoped
class Letters implements PanacheRepositoryBase<Letter, UUID> {
    Letter get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Refused.unknown("letter " + id));
    }

    /** The same for whoever is about to change it; waits until nobody else is. */
    Letter locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> Refused.unknown("letter " + id));
    }

    Letter get(UUID caseId, UUID id) {
        return findByIdOptional(id)
                .filter(letter -> letter.caseId().equals(caseId))
                .orElseThrow(() -> Refused.unknown("letter " + id));
    }

    /** Whether this fact has had its letter of this kind. */
    boolean isWritten(UUID eventId, LetterKind kind) {
        return count("eventId = ?1 and kind = ?2", eventId, kind) > 0;
    }

    List<Letter> of(UUID caseId) {
        return list("caseId = ?1 order by writtenAt, number", caseId);
    }

    /** Those that, undelivered, wait for somebody to look at them; a sealed one is not sent again. */
    List<Letter> stuck() {
        return list(
                "state in ?1 and sealedSha256 is null order by writtenAt",
                List.of(LetterState.UNCERTAIN, LetterState.UNDELIVERABLE, LetterState.BOUNCED));
    }

    String nextNumber(LocalDate today) {
        var serial = ((Number) getEntityManager()
                        .createNativeQuery("select nextval('letter_number')")
                        .getSingleResult())
                .longValue();
        return "XJ-TZ-%d-%06d".formatted(today.getYear(), serial);
    }

    /** The letter that was last sent under this message id. */
    Optional<Letter> byMessageId(String messageId) {
        return Letter.idIn(messageId)
                .flatMap(this::findByIdOptional)
                .filter(letter -> letter.messageId().equals(messageId));
    }
}
