package cn.xingji.purge;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Facts that were told and have been relayed. How far the relay has come is a place in the database's log, and rows
 * have none; so each round marks the log's end, and once the relay has confirmed that mark, it has all that was
 * committed before. Without a relay nothing is removed.
 */
@ApplicationScoped
class ToldFacts implements Leftovers {
    /** No transaction takes that long: what was told before the mark by that much was committed when it was made. */
    private static final Duration LONGEST_TRANSACTION = Duration.ofHours(1);

    private static final String RELAY = """
            (select min(confirmed_flush_lsn) from pg_replication_slots
             where slot_type = 'logical' and database = current_database())
            """;
    private static final String RELAYED = "select max(marked_at) from relay_mark where position <= " + RELAY;
    private static final String MARK = """
            insert into relay_mark (marked_at, position)
            select clock_timestamp(), pg_current_wal_insert_lsn() where %1$s is not null
            on conflict (single) do update set marked_at = excluded.marked_at, position = excluded.position
            where relay_mark.position <= %1$s
            """.formatted(RELAY);

    private final Rows rows;
    private final PurgeSettings settings;
    private final EntityManager entities;

    ToldFacts(Rows rows, PurgeSettings settings, EntityManager entities) {
        this.rows = rows;
        this.settings = settings;
        this.entities = entities;
    }

    @Override
    public String kind() {
        return "told";
    }

    @Override
    public long remove(Instant now) {
        var removed = relayedUntil().stream()
                .mapToLong(until -> rows.delete(
                        "outbox_event",
                        "recorded_at < :before and recorded_at < :relayed",
                        Map.of("before", now.minus(settings.told()), "relayed", until)))
                .sum();
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(MARK).executeUpdate());
        return removed;
    }

    private Optional<Instant> relayedUntil() {
        var marked = QuarkusTransaction.requiringNew().call(() ->
                (Instant) entities.createNativeQuery(RELAYED, Instant.class).getSingleResult());
        return Optional.ofNullable(marked).map(at -> at.minus(LONGEST_TRANSACTION));
    }
}
