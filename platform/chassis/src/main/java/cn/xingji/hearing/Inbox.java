package cn.xingji.hearing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What each strand has heard: a fact's effect, and the row that says so, are one transaction. */
@ApplicationScoped
public class Inbox {
    private static final String REGISTER = """
            insert into inbox_event (strand, event_id, type, topic, partition, position, received_at)
            values (:strand, :id, :type, :topic, :partition, :position, now())
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
    private static final String INHERITS = "select inherits_place from strand where name = :name";
    private static final String INHERITED = "update strand set inherits_place = false where name = :name";

    private final EntityManager entities;

    Inbox(EntityManager entities) {
        this.entities = entities;
    }

    /** Hands the strand this fact, unless it has heard it before. */
    void once(Strand strand, Heard heard, ConsumerRecord<String, String> record) {
        QuarkusTransaction.requiringNew().run(() -> {
            var isNew = entities.createNativeQuery(REGISTER)
                            .setParameter("strand", strand.name())
                            .setParameter("id", heard.id())
                            .setParameter("type", heard.event().getClass().getSimpleName())
                            .setParameter("topic", record.topic())
                            .setParameter("partition", record.partition())
                            .setParameter("position", record.offset())
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

    /** Whether it heard together with the service's other strands before, and has not yet taken their place over. */
    boolean inheritsPlace(Strand strand) {
        return QuarkusTransaction.requiringNew()
                .call(() -> (Boolean) entities.createNativeQuery(INHERITS, Boolean.class)
                        .setParameter("name", strand.name())
                        .getSingleResult());
    }

    /** From now on the broker keeps its place. */
    void hasItsPlace(Strand strand) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(INHERITED)
                        .setParameter("name", strand.name())
                        .executeUpdate());
    }
}
