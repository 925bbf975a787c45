package cn.xingji.hearing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/** What each strand has heard: a fact's effect, and the row that says so, are one transaction. */
@ApplicationScoped
public class Inbox {
    private static final String REGISTER = """
            insert into inbox_event (strand, event_id, type, received_at) values (:strand, :id, :type, now())
            on conflict do nothing
            """;
    private static final String BEGIN = """
            insert into strand (name, begins_at)
            values (:name, case when :now then now() else '-infinity' end)
            on conflict do nothing
            """;
    private static final String BEGINNING = """
            select greatest(begins_at, timestamptz 'epoch') from strand where name = :name
            """;

    private final EntityManager entities;

    Inbox(EntityManager entities) {
        this.entities = entities;
    }

    /** Hands the strand this fact, unless it has heard it before. */
    void once(Strand strand, Heard heard) {
        QuarkusTransaction.requiringNew().run(() -> {
            var isNew = entities.createNativeQuery(REGISTER)
                            .setParameter("strand", strand.name())
                            .setParameter("id", heard.id())
                            .setParameter("type", heard.event().getClass().getSimpleName())
                            .executeUpdate()
                    == 1;
            if (isNew) {
                strand.hear(heard);
            }
        });
    }

    /** From when on facts concern this strand, which is kept from the day on which it is new. */
    Instant beginningOf(Strand strand) {
        return QuarkusTransaction.requiringNew().call(() -> {
            entities.createNativeQuery(BEGIN)
                    .setParameter("name", strand.name())
                    .setParameter("now", strand.beginning() == Strand.Beginning.NOW)
                    .executeUpdate();
            return (Instant) entities.createNativeQuery(BEGINNING, Instant.class)
                    .setParameter("name", strand.name())
                    .getSingleResult();
        });
    }
}
