package cn.xingji.hearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.xingji.events.AuditEvent.DocumentReviewPassed;
import cn.xingji.events.EventJson;
import cn.xingji.events.EventType;
import cn.xingji.rules.vocabulary.AuditId;
import cn.xingji.rules.vocabulary.CaseId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class HeardFactTest {
    private static final UUID LEADER = UUID.fromString("00000000-0000-4000-8000-000000000005");

    @Test
    void a_fact_says_who_acted_by_name_and_by_id() {
        var heard = read(told("王磊", LEADER.toString()));

        assertThat(heard.actor()).isEqualTo("王磊");
        assertThat(heard.actorId()).contains(LEADER);
    }

    @Test
    void the_platform_itself_is_nobody() {
        var heard = read(told("", ""));

        assertThat(heard.actor()).isEmpty();
        assertThat(heard.actorId()).isEqualTo(Optional.empty());
    }

    @Test
    void an_actor_whose_id_is_none_makes_the_fact_unreadable() {
        assertThatExceptionOfType(UnreadableEvent.class)
                .isThrownBy(() -> read(told("王磊", "wang.lei")))
                .withMessageContaining("ce_actorid");
    }

    private static Heard read(ConsumerRecord<String, String> record) {
        return HeardFact.read(record, HeardFact.kind(record).orElseThrow());
    }

    private static ConsumerRecord<String, String> told(String actor, String actorId) {
        var fact = new DocumentReviewPassed(
                new CaseId(UUID.randomUUID()), new AuditId(UUID.randomUUID()), LocalDate.of(2026, 6, 1));
        var record = new ConsumerRecord<>("audit-events", 0, 0, fact.subject().toString(), EventJson.write(fact));
        header(record, "ce_id", UUID.randomUUID().toString());
        header(record, "ce_type", EventType.of(fact));
        header(record, "ce_time", "2026-06-01T00:00:00Z");
        header(record, "ce_actor", actor);
        header(record, "ce_actorid", actorId);
        return record;
    }

    private static void header(ConsumerRecord<String, String> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
