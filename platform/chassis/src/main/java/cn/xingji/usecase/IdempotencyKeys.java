package cn.xingji.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** The keys of requests that had their effect, and what was answered. */
@ApplicationScoped
public class IdempotencyKeys {
    private final EntityManager entities;

    IdempotencyKeys(EntityManager entities) {
        this.entities = entities;
    }

    /** What was answered under a key. */
    public record Answer(int status, String location, String etag, String body) {}

    /**
     * A key that was used before.
     *
     * @param answer empty while the first request is still being answered
     */
    public record Used(String requestHash, Optional<Answer> answer) {}

    /** @throws EnteredBefore when another request did so first; waits for one that is about to */
    void enter(IdempotencyKey key) {
        var entered = entities.createNativeQuery("""
                        insert into idempotency_key (caller, key, request_hash, recorded_at)
                        values (:caller, :key, :hash, clock_timestamp()) on conflict do nothing
                        """)
                .setParameter("caller", key.caller())
                .setParameter("key", key.key())
                .setParameter("hash", key.requestHash())
                .executeUpdate();
        if (entered == 0) {
            throw new EnteredBefore(key);
        }
    }

    @Transactional
    public void remember(IdempotencyKey key, Answer answer) {
        entities.createNativeQuery("""
                        update idempotency_key
                        set status = :status, location = :location, etag = :etag, body = :body
                        where caller = :caller and key = :key
                        """)
                .setParameter("status", answer.status())
                .setParameter("location", answer.location())
                .setParameter("etag", answer.etag())
                .setParameter("body", answer.body())
                .setParameter("caller", key.caller())
                .setParameter("key", key.key())
                .executeUpdate();
    }

    /** Empties the answers that speak of this subject; who asks again learns that it was done, and where. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forgetAbout(UUID subject) {
        entities.createNativeQuery(
                        "update idempotency_key set body = '' where body like :subject or location like :subject")
                .setParameter("subject", "%" + subject + "%")
                .executeUpdate();
    }

    /** The earlier use of this key, if there was one. */
    @Transactional
    @SuppressWarnings("unchecked")
    public Optional<Used> find(IdempotencyKey key) {
        Optional<Tuple> row = entities.createNativeQuery("""
                        select request_hash, status, location, etag, body from idempotency_key
                        where caller = :caller and key = :key
                        """, Tuple.class)
                .setParameter("caller", key.caller())
                .setParameter("key", key.key())
                .getResultStream()
                .findFirst();
        return row.map(IdempotencyKeys::used);
    }

    private static Used used(Tuple row) {
        var answer = Optional.ofNullable(row.get("status", Integer.class))
                .map(status -> new Answer(
                        status,
                        row.get("location", String.class),
                        row.get("etag", String.class),
                        row.get("body", String.class)));
        return new Used(row.get("request_hash", String.class), answer);
    }
}
