package cn.xingji.application.casework.letter;

import cn.xingji.rules.Refused;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The letters of every case. */
@ApplicationScoped
class Letters implements PanacheRepositoryBase<Letter, UUID> {
    private static final int AT_ONCE = 50;

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

    /** Those that, undelivered, wait for somebody to look at them. */
    List<Letter> stuck() {
        return list(
                "state in ?1 order by writtenAt",
                List.of(LetterState.UNCERTAIN, LetterState.UNDELIVERABLE, LetterState.BOUNCED));
    }

    String nextNumber(LocalDate today) {
        var serial = ((Number) getEntityManager()
                        .createNativeQuery("select nextval('letter_number')")
                        .getSingleResult())
                .longValue();
        return "XJ-TZ-%d-%06d".formatted(today.getYear(), serial);
    }

    List<UUID> due(Instant now) {
        return ids("state = 'WRITTEN' and next_attempt_at <= :then order by next_attempt_at", now);
    }

    /** Those that were being sent when the lease ran out: whoever sent them was cut off. */
    List<UUID> cutOff(Instant leasedBefore) {
        return ids("state = 'SENDING' and sending_since < :then order by sending_since", leasedBefore);
    }

    /** The letter that was last sent under this message id. */
    Optional<Letter> byMessageId(String messageId) {
        return Letter.idIn(messageId)
                .flatMap(this::findByIdOptional)
                .filter(letter -> letter.messageId().equals(messageId));
    }

    /** This letter, locked, if it is still in this state and nobody else has it. */
    Optional<Letter> lock(UUID id, LetterState state) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select * from letter where id = :id and state = :state for update skip locked", Letter.class)
                .setParameter("id", id)
                .setParameter("state", state.name())
                .getResultStream()
                .findFirst();
    }

    private List<UUID> ids(String condition, Instant then) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("select id from letter where " + condition + " limit " + AT_ONCE, UUID.class)
                .setParameter("then", then)
                .getResultList();
    }
}
