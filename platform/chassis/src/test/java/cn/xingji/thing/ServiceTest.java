package cn.xingji.thing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import cn.xingji.events.ApplicationEvent.ApplicationWithdrawn;
import cn.xingji.events.AuditEvent.DocumentReviewPassed;
import cn.xingji.events.Topic;
import cn.xingji.rules.vocabulary.AuditId;
import cn.xingji.rules.vocabulary.CaseId;
import cn.xingji.testing.Facts;
import cn.xingji.testing.RealStack;
import cn.xingji.testing.TestClock;
import cn.xingji.testing.Tokens;
import cn.xingji.testing.Told;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealStack
class ServiceTest {
    @TestHTTPResource(value = "/metrics", management = true)
    private URL metrics;

    @AfterEach
    void the_clock_shows_real_time_again() {
        TestClock.reset();
    }

    @Test
    void a_repeated_request_has_its_effect_once_and_gets_the_first_answer_again() {
        var thing = Map.of("id", UUID.randomUUID(), "name", "one");
        var key = UUID.randomUUID().toString();

        var first = applicant().header("Idempotency-Key", key).body(thing).post("/things");
        var again = applicant().header("Idempotency-Key", key).body(thing).post("/things");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.jsonPath().getString("serial"))
                .isEqualTo(first.jsonPath().getString("serial"));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(Told.all(ApplicationWithdrawn.class, (UUID) thing.get("id"))).hasSize(1);
    }

    @Test
    void a_request_sent_twice_at_once_has_its_effect_once_and_both_get_the_same_answer() {
        var thing = Map.of("id", UUID.randomUUID(), "name", "one");
        var key = UUID.randomUUID().toString();

        Supplier<String> sent = () -> applicant()
                .header("Idempotency-Key", key)
                .body(thing)
                .post("/things")
                .jsonPath()
                .getString("serial");
        var atOnce = Stream.generate(() -> CompletableFuture.supplyAsync(sent))
                .limit(6)
                .toList();
        var serials = atOnce.stream().map(CompletableFuture::join).toList();

        assertThat(serials).doesNotContainNull().containsOnly(serials.getFirst());
        assertThat(Told.all(ApplicationWithdrawn.class, (UUID) thing.get("id"))).hasSize(1);
    }

    @Test
    void the_same_key_with_other_content_is_refused() {
        var key = UUID.randomUUID().toString();
        applicant()
                .header("Idempotency-Key", key)
                .body(Map.of("id", UUID.randomUUID(), "name", "one"))
                .post("/things");

        applicant()
                .header("Idempotency-Key", key)
                .body(Map.of("id", UUID.randomUUID(), "name", "two"))
                .post("/things")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("Idempotency-Key"));
    }

    @Test
    void a_refused_request_leaves_nothing_behind_and_its_key_can_be_used_again() {
        var key = UUID.randomUUID().toString();
        var id = UUID.randomUUID();

        applicant()
                .header("Idempotency-Key", key)
                .body(Map.of("id", id, "name", " "))
                .post("/things")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("rule", equalTo("R5.1-form"))
                .body("type", equalTo("urn:xingji:problem:unknown"))
                .body("violations[0].field", equalTo("name"));
        applicant()
                .header("Idempotency-Key", key)
                .body(Map.of("id", id, "name", "mended"))
                .post("/things")
                .then()
                .statusCode(201);

        assertThat(Told.all(ApplicationWithdrawn.class, id)).hasSize(1);
    }

    @Test
    void a_problem_speaks_chinese_unless_english_is_asked_for() {
        var wrong = Map.of("id", UUID.randomUUID(), "name", "");

        applicant().body(wrong).post("/things").then().body("title", equalTo("提交的内容有误或不完整"));
        applicant()
                .header("Accept-Language", "en-GB,en;q=0.9")
                .body(wrong)
                .post("/things")
                .then()
                .body("title", equalTo("What was sent is wrong or incomplete"));
    }

    @Test
    void an_edit_needs_the_version_it_was_made_to() {
        applicant().put("/things").then().statusCode(428);
        applicant().header("If-Match", "\"2\"").put("/things").then().statusCode(412);
        applicant()
                .header("If-Match", "\"3\"")
                .put("/things")
                .then()
                .statusCode(200)
                .header("ETag", "\"4\"");
    }

    @Test
    void nobody_gets_in_without_a_token_the_role_or_a_rule_that_says_who_may() {
        given().contentType(ContentType.JSON).body("{}").post("/things").then().statusCode(401);
        as("chen", "application-reviewer").body("{}").post("/things").then().statusCode(403);
        applicant().get("/things/forgotten").then().statusCode(403);
    }

    @Test
    void a_fact_tells_who_acted_by_name_and_by_id() {
        var id = UUID.randomUUID();
        var person = UUID.randomUUID();
        given().auth()
                .oauth2(Tokens.of("li.na").role("applicant").subject(person).sign())
                .contentType(ContentType.JSON)
                .body(Map.of("id", id, "name", "one"))
                .post("/things")
                .then()
                .statusCode(201);

        assertThat(Told.actors(ApplicationWithdrawn.class, id)).containsExactly("li.na " + person);
    }

    @Test
    void an_event_told_twice_is_heard_once() {
        var caseId = UUID.randomUUID();
        var last = UUID.randomUUID();
        var event = passed(caseId);

        var id = Facts.tell(event);
        Facts.tellAgain(id, event);
        Facts.tell(passed(last));

        await().until(() -> ThingEars.HEARD.contains(last));
        assertThat(Collections.frequency(ThingEars.HEARD, caseId)).isEqualTo(1);
    }

    @Test
    void a_handler_that_fails_for_a_moment_is_tried_again() {
        var caseId = UUID.randomUUID();
        ThingEars.FAILURES_TO_COME.put(caseId, 2);

        Facts.tell(passed(caseId));

        await().until(() -> ThingEars.HEARD.contains(caseId));
    }

    @Test
    void what_keeps_failing_becomes_a_dead_letter_with_its_reason_and_holds_up_nothing() {
        var lost = UUID.randomUUID();
        var next = UUID.randomUUID();
        ThingEars.FAILURES_TO_COME.put(lost, 1_000);

        Facts.tell(passed(lost));
        Facts.tell(passed(next));

        await().atMost(Duration.ofSeconds(30)).until(() -> ThingEars.HEARD.contains(next));
        await().until(() -> deadLetterReasons(lost.toString()).contains("not yet"));
        given().get(metrics).then().body(org.hamcrest.Matchers.containsString("xingji_inbox_dead_letters_total"));
    }

    @Test
    void a_strand_that_fails_stops_no_other() {
        var refused = UUID.randomUUID();
        ThingEars.REFUSED.add(refused);

        Facts.tell(passed(refused));

        await().until(() -> ThingEars.HEARD.contains(refused));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> deadLetterReasons(refused.toString()).equals("never"));
        assertThat(Collections.frequency(ThingEars.HEARD, refused)).isEqualTo(1);
    }

    @Test
    void what_is_no_event_at_all_becomes_a_dead_letter_at_once() {
        var key = UUID.randomUUID().toString();

        Facts.send(new ProducerRecord<>("audit-events", key, "not json"));

        await().until(() -> deadLetterReasons(key).contains("ce_type"));
    }

    @Test
    void a_deadline_fires_once_its_last_day_has_gone_by() {
        var id = UUID.randomUUID();
        applicant()
                .body(Map.of("id", id, "name", "x"))
                .post("/things/deadline")
                .then()
                .statusCode(204);

        TestClock.forward(Duration.ofDays(10));
        await().during(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(5)).until(() -> !ThingEars.FIRED.contains(id));
        TestClock.forward(Duration.ofDays(11));
        await().until(() -> ThingEars.FIRED.contains(id));
        await().during(Duration.ofSeconds(2))
                .atMost(Duration.ofSeconds(5))
                .until(() -> Collections.frequency(ThingEars.FIRED, id) == 1);
    }

    private static String deadLetterReasons(String key) {
        var reasons = new StringBuilder();
        for (var letter : Facts.deadLetters(Topic.AUDIT, "service-test")) {
            if (letter.key().equals(key)) {
                var reason = letter.headers().lastHeader("dead-letter-reason");
                reasons.append(new String(reason.value(), StandardCharsets.UTF_8));
            }
        }
        return reasons.toString();
    }

    private static DocumentReviewPassed passed(UUID caseId) {
        return new DocumentReviewPassed(new CaseId(caseId), new AuditId(UUID.randomUUID()), LocalDate.of(2026, 6, 1));
    }

    private static RequestSpecification applicant() {
        return as("li.na", "applicant");
    }

    private static RequestSpecification as(String name, String role) {
        return given().auth().oauth2(Tokens.of(name).role(role).sign()).contentType(ContentType.JSON);
    }
}
