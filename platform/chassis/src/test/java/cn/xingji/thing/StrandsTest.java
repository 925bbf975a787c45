package cn.xingji.thing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import cn.xingji.events.AuditEvent.DocumentReviewPassed;
import cn.xingji.events.EventJson;
import cn.xingji.events.EventType;
import cn.xingji.events.Topic;
import cn.xingji.rules.people.Roles;
import cn.xingji.rules.vocabulary.AuditId;
import cn.xingji.rules.vocabulary.CaseId;
import cn.xingji.testing.Facts;
import cn.xingji.testing.RealStack;
import cn.xingji.testing.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each strand hears for itself: what one cannot digest concerns no other. */
@QuarkusTest
@RealStack
class StrandsTest {
    private static final String LETTERS = "/api/v1/services/service-test/dead-letters";

    private final EntityManager entities;
    private final UUID poisoned = UUID.randomUUID();

    StrandsTest(EntityManager entities) {
        this.entities = entities;
    }

    @AfterEach
    void nothing_is_held_up_any_more() {
        ThingEars.HELD.clear();
    }

    @Test
    void a_strand_that_hangs_keeps_no_other_waiting() {
        ThingEars.HELD.add(poisoned);

        var held = Facts.tell(passed(poisoned));
        var later = Facts.tell(passed(UUID.randomUUID()));

        await().until(() -> hearers(later).equals("things"));
        assertThat(hearers(held)).isEqualTo("things");
        ThingEars.HELD.clear();
        await().until(() -> hearers(later).equals("stubborn things"));
    }

    @Test
    void a_poisoned_fact_is_the_dead_letter_of_the_strand_that_cannot_digest_it() {
        ThingEars.REFUSED.add(poisoned);

        var fact = Facts.tell(passed(poisoned));

        await().atMost(Duration.ofSeconds(30)).until(() -> !deadLetters().isEmpty());
        assertThat(deadLetters())
                .extracting(letter -> header(letter, "dead-letter-strand"))
                .containsExactly("stubborn");
        assertThat(hearers(fact)).isEqualTo("things");
    }

    @Test
    void what_is_brought_back_reaches_the_strand_that_it_is_for_and_no_other() {
        var fact = UUID.randomUUID();
        var last = passed(UUID.randomUUID());

        Facts.send(broughtBack(fact, "service-test.stubborn"));
        var after = Facts.tell(last);

        await().until(() -> hearers(after).equals("stubborn things"));
        assertThat(hearers(fact)).isEqualTo("stubborn");
        assertThat(ThingEars.HEARD).doesNotContain(poisoned);
    }

    @Test
    void an_administrator_sees_who_could_not_handle_what_and_when() {
        ThingEars.REFUSED.add(poisoned);
        Facts.tell(passed(poisoned));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> administrator()
                        .get(LETTERS)
                        .jsonPath()
                        .getList("findAll { it.strand == 'stubborn' }.type")
                        .contains("DocumentReviewPassed"));

        var answer = administrator().get(LETTERS);

        answer.then()
                .statusCode(200)
                .rootPath("find { it.strand == 'stubborn' && it.type == 'DocumentReviewPassed' }")
                .body("topic", equalTo("audit-events"))
                .body("error", equalTo("java.lang.IllegalStateException"))
                .body("broughtBack", equalTo(false));
        assertThat(answer.asString()).doesNotContain(poisoned.toString(), "never");
    }

    @Test
    void what_is_no_fact_shows_nothing_that_it_said() {
        Facts.send(new ProducerRecord<>("audit-events", "王磊", "王磊"));

        await().atMost(Duration.ofSeconds(30))
                .until(() -> administrator()
                        .get(LETTERS)
                        .jsonPath()
                        .getList("error")
                        .contains("cn.xingji.hearing.UnreadableEvent"));

        assertThat(administrator().get(LETTERS).asString()).doesNotContain("王磊");
    }

    @Test
    void nobody_else_sees_them_and_a_service_answers_for_itself_only() {
        as(Roles.APPLICANT).get(LETTERS).then().statusCode(403);
        as(Roles.APPLICATION_REVIEWER).get(LETTERS).then().statusCode(403);
        given().get(LETTERS).then().statusCode(401);
        administrator()
                .get("/api/v1/services/audit-service/dead-letters")
                .then()
                .statusCode(404);
    }

    private static RequestSpecification administrator() {
        return as(Roles.ADMINISTRATOR);
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of("li.na").role(role).sign());
    }

    private ProducerRecord<String, String> broughtBack(UUID id, String hearer) {
        var fact = passed(poisoned);
        var record = new ProducerRecord<>("audit-events", poisoned.toString(), EventJson.write(fact));
        record.headers()
                .add("ce_id", id.toString().getBytes(StandardCharsets.UTF_8))
                .add("ce_type", EventType.of(fact).getBytes(StandardCharsets.UTF_8))
                .add("ce_time", "2026-06-01T00:00:00Z".getBytes(StandardCharsets.UTF_8))
                .add("only-for", hearer.getBytes(StandardCharsets.UTF_8));
        return record;
    }

    private List<ConsumerRecord<String, String>> deadLetters() {
        return Facts.deadLetters(Topic.AUDIT, "service-test").stream()
                .filter(letter -> letter.key().equals(poisoned.toString()))
                .toList();
    }

    private static String header(ConsumerRecord<String, String> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private String hearers(UUID fact) {
        return QuarkusTransaction.requiringNew().call(() -> (String) entities.createNativeQuery("""
                        select coalesce(string_agg(strand, ' ' order by strand), '') from inbox_event
                        where event_id = :fact
                        """, String.class)
                .setParameter("fact", fact)
                .getSingleResult());
    }

    private static DocumentReviewPassed passed(UUID caseId) {
        return new DocumentReviewPassed(new CaseId(caseId), new AuditId(UUID.randomUUID()), LocalDate.of(2026, 6, 1));
    }
}
