package cn.xingji.purge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.xingji.events.AuditEvent.DocumentReviewPassed;
import cn.xingji.hearing.Hearing;
import cn.xingji.hearing.Places;
import cn.xingji.rules.vocabulary.AuditId;
import cn.xingji.rules.vocabulary.CaseId;
import cn.xingji.testing.Facts;
import cn.xingji.testing.RealStack;
import cn.xingji.testing.TestClock;
import cn.xingji.testing.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the platform's own books keep, and for how long. */
@QuarkusTest
@RealStack
class PurgeTest {
    private static final String RELAY = "purge_test";

    private final Purging purging;
    private final Hearing hearing;
    private final Places places;
    private final EntityManager entities;
    private final UUID id = UUID.randomUUID();

    PurgeTest(Purging purging, Hearing hearing, Places places, EntityManager entities) {
        this.purging = purging;
        this.hearing = hearing;
        this.places = places;
        this.entities = entities;
    }

    @AfterEach
    void the_clock_shows_real_time_and_nobody_relays() {
        TestClock.reset();
        one("""
                select count(pg_drop_replication_slot(slot_name)) from pg_replication_slots where slot_name = '%s'
                """.formatted(RELAY));
    }

    @Test
    void an_answer_is_kept_for_two_days() {
        var other = UUID.randomUUID();
        answered(id, Duration.ofHours(47));
        answered(other, Duration.ofHours(49));

        purging.purge();

        assertThat(count("idempotency_key", "caller", id)).isEqualTo(1);
        assertThat(count("idempotency_key", "caller", other)).isZero();
    }

    @Test
    void a_moved_business_clock_purges_nothing() {
        relayBegins();
        TestClock.forward(Duration.ofDays(400));
        given().auth()
                .oauth2(Tokens.of("li.na").role("applicant").subject(id).sign())
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", id.toString())
                .body(Map.of("id", id, "name", "one"))
                .post("/things")
                .then()
                .statusCode(201);
        purging.purge();
        relayHasEverything();

        purging.purge();

        assertThat(count("idempotency_key", "caller", id)).isEqualTo(1);
        assertThat(count("outbox_event", "aggregateid", id.toString())).isEqualTo(1);
    }

    @Test
    void a_fact_that_was_relayed_is_kept_for_fourteen_days() {
        relayBegins();
        told(id, Duration.ofDays(15));
        var other = UUID.randomUUID();
        told(other, Duration.ofDays(13));
        purging.purge();
        relayHasEverything();

        purging.purge();

        assertThat(count("outbox_event", "id", id)).isZero();
        assertThat(count("outbox_event", "id", other)).isEqualTo(1);
    }

    @Test
    void a_fact_that_was_not_relayed_stays_however_old() {
        told(id, Duration.ofDays(99));
        purging.purge();
        purging.purge();
        assertThat(count("outbox_event", "id", id)).as("nobody relays").isEqualTo(1);

        relayBegins();
        var later = UUID.randomUUID();
        told(later, Duration.ofDays(99));
        purging.purge();
        purging.purge();
        assertThat(count("outbox_event", "id", later)).as("not relayed yet").isEqualTo(1);
    }

    @Test
    void what_was_heard_is_forgotten_after_fourteen_days_when_it_cannot_come_again() {
        heardSomething();
        heard("things", 0, Duration.ofDays(15));

        purging.purge();

        assertThat(count("inbox_event", "event_id", id)).isZero();
    }

    @Test
    void what_was_heard_lately_or_above_the_group_s_place_stays() {
        heardSomething();
        var lately = UUID.randomUUID();
        heard(lately, "things", 0, Duration.ofDays(13));
        heard("things", Integer.MAX_VALUE, Duration.ofDays(99));

        purging.purge();

        assertThat(count("inbox_event", "event_id", lately)).isEqualTo(1);
        assertThat(count("inbox_event", "event_id", id)).isEqualTo(1);
    }

    @Test
    void work_is_forgotten_when_it_was_settled_long_ago() {
        var waiting = UUID.randomUUID();
        sql("""
                insert into work (kind, subject, state, next_attempt_at, ordered_at, settled_at)
                values ('thing', '%s', 'DONE', now(), now() - interval '95 days', now() - interval '91 days')
                """.formatted(id));
        sql("""
                insert into work (kind, subject, state, next_attempt_at, ordered_at)
                values ('nobody''s', '%s', 'WAITING', now(), now() - interval '95 days')
                """.formatted(waiting));

        purging.purge();

        assertThat(count("work", "subject", id)).isZero();
        assertThat(count("work", "subject", waiting)).isEqualTo(1);
    }

    /** Until the broker knows how far each strand has come. */
    private void heardSomething() {
        Facts.tell(new DocumentReviewPassed(
                new CaseId(UUID.randomUUID()), new AuditId(UUID.randomUUID()), LocalDate.of(2026, 6, 1)));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> hearing.strands().stream()
                        .allMatch(strand -> places.of(strand).values().stream().anyMatch(place -> place > 0)));
    }

    private void heard(String strand, int position, Duration ago) {
        heard(id, strand, position, ago);
    }

    private void heard(UUID event, String strand, int position, Duration ago) {
        sql("""
                insert into inbox_event (strand, event_id, type, topic, partition, position, received_at)
                values ('%s', '%s', 'Old', 'audit-events', 0, %d, '%s')
                """.formatted(strand, event, position, Instant.now().minus(ago)));
    }

    private void answered(UUID caller, Duration ago) {
        sql("""
                insert into idempotency_key (caller, key, request_hash, recorded_at) values ('%s', 'a', 'b', '%s')
                """.formatted(caller, Instant.now().minus(ago)));
    }

    private void told(UUID fact, Duration ago) {
        sql("""
                insert into outbox_event
                    (id, aggregatetype, aggregateid, type, payload, ce_specversion, ce_source, ce_time, ce_subject,
                     ce_actor, ce_actorid, content_type, traceparent, recorded_at)
                values ('%s', 'audit-events', 'x', 'Old', '{}', '1.0', '/xingji/test', '', 'x', '', '', '', '', '%s')
                """.formatted(fact, Instant.now().minus(ago)));
    }

    private void relayBegins() {
        sql("delete from relay_mark");
        one("select count(pg_create_logical_replication_slot('%s', 'pgoutput'))".formatted(RELAY));
    }

    private void relayHasEverything() {
        await().until(() -> {
            one("select count(pg_replication_slot_advance('%s', pg_current_wal_insert_lsn()))".formatted(RELAY));
            return one("""
                    select count(*) from relay_mark, pg_replication_slots
                    where slot_name = '%s' and position <= confirmed_flush_lsn
                    """.formatted(RELAY)) == 1;
        });
    }

    private long count(String table, String column, Object value) {
        return one("select count(*) from %s where %s = '%s'".formatted(table, column, value));
    }

    private long one(String query) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) entities.createNativeQuery(query).getSingleResult()).longValue());
    }

    private void sql(String statement) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(statement).executeUpdate());
    }
}
