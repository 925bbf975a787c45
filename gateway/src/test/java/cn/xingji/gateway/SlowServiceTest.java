package cn.xingji.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.xingji.testing.SignedTokens;
import cn.xingji.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A slow service, and a slow, greedy or half-open client, costs nobody else anything. */
@QuarkusTest
@TestProfile(SlowServiceTest.Impatient.class)
@WithTestResource(Neighbour.class)
@WithTestResource(SignedTokens.class)
class SlowServiceTest {
    private static final int CONNECTIONS = 2;
    private static final int WAITING = 1;
    private static final int OF_AN_ADDRESS = 40;
    private static final int TOO_LARGE = 3_000_000;
    private static final Duration PAUSE = Duration.ofMillis(200);

    public static final class Impatient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "xingji.gateway.service.connections", Integer.toString(CONNECTIONS),
                    "xingji.gateway.service.waiting", Integer.toString(WAITING),
                    "xingji.gateway.service.answer-within", "2s",
                    "xingji.gateway.head-within", "2s",
                    "xingji.gateway.pace.every", "1s",
                    "xingji.gateway.pace.least", "1K",
                    "xingji.gateway.address.connections", Integer.toString(OF_AN_ADDRESS),
                    "quarkus.http.limits.max-body-size", "2M",
                    "quarkus.http.idle-timeout", "3s");
        }
    }

    @BeforeEach
    void somebody_has_asked_before() {
        given().get("/").then().statusCode(200);
    }

    @Test
    void a_service_that_does_not_answer_in_time_is_a_problem() {
        signedIn()
                .get("/api/v1/score-sheets/silent")
                .then()
                .statusCode(504)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:xingji:problem:service-slow"));
    }

    @Test
    void while_one_service_is_slow_the_others_answer_and_nobody_waits_for_ever() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = IntStream.range(0, 10)
                    .mapToObj(_ -> threads.submit(
                            () -> signedIn().get("/api/v1/score-sheets/silent").statusCode()))
                    .toList();
            for (var i = 0; i < 10; i++) {
                signedIn().get("/api/v1/audits/1").then().statusCode(200);
            }
            assertThat(asked.stream().map(SlowServiceTest::result))
                    .contains(504)
                    .containsOnly(504, 503);
        }
    }

    @Test
    void a_service_that_takes_nothing_in_is_given_up() throws IOException {
        try (var wire = new Wire()) {
            wire.send(head("/api/v1/score-sheets/silent", "Content-Length: " + 1_500_000))
                    .send(new byte[1_500_000]);

            assertThat(wire.readSome()).startsWith("HTTP/1.1 504 ");
        }
    }

    @Test
    void an_upload_reaches_its_service_while_it_still_comes_in() throws IOException {
        try (var wire = new Wire()) {
            wire.send(head("/api/v1/score-sheets/early", "Content-Length: 100000"))
                    .send(new byte[10]);

            assertThat(wire.readSome()).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void who_dribbles_a_head_is_cut_off() throws IOException {
        try (var wire = new Wire()) {
            assertThat(wire.dribble("GET / HTTP/1.1\r\nX: " + "x".repeat(50), PAUSE))
                    .isEmpty();
        }
    }

    @Test
    void who_dribbles_a_second_head_is_cut_off_too() throws IOException {
        try (var wire = new Wire()) {
            assertThat(wire.send("GET /start.css HTTP/1.1\r\nHost: localhost\r\n\r\n")
                            .readSome())
                    .startsWith("HTTP/1.1 200 ");
            assertThat(wire.dribble("GET / HTTP/1.1\r\nX: " + "x".repeat(50), PAUSE))
                    .doesNotContain("still open");
        }
    }

    @Test
    void who_opens_a_connection_and_says_nothing_is_cut_off() throws IOException {
        try (var wire = new Wire()) {
            assertThat(wire.readAll()).isEmpty();
        }
    }

    @Test
    void those_who_dribble_bodies_are_told_so_and_leave_the_service_to_the_others() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var dribbling = IntStream.range(0, CONNECTIONS)
                    .mapToObj(_ -> threads.submit(() -> {
                        try (var wire = new Wire()) {
                            return wire.send(head("/api/v1/schemes", "Content-Length: 1000"))
                                    .dribble("x".repeat(1000), PAUSE);
                        }
                    }))
                    .toList();
            assertThat(dribbling)
                    .allSatisfy(each -> assertThat(result(each))
                            .startsWith("HTTP/1.1 408 ")
                            .contains("urn:xingji:problem:body-too-slow"));
        }
        signedIn().get("/api/v1/schemes").then().statusCode(200);
    }

    @Test
    void who_does_not_take_his_answer_is_cut_off_and_leaves_the_service_to_the_others() throws IOException {
        var greedy = new ArrayList<Wire>();
        try {
            for (var i = 0; i < CONNECTIONS; i++) {
                greedy.add(
                        new Wire().send("GET /api/v1/public/certificates/large HTTP/1.1\r\nHost: localhost\r\n\r\n"));
            }
            LockSupport.parkNanos(Duration.ofSeconds(4).toNanos());

            given().get("/api/v1/public/certificates/1").then().statusCode(200);
            for (var wire : greedy) {
                assertThat(wire.readAll().length()).isLessThan(Neighbour.LARGE);
            }
        } finally {
            for (var wire : greedy) {
                wire.close();
            }
        }
    }

    @Test
    void what_says_that_it_is_too_large_is_refused_with_an_answer_even_to_who_sends_all_before_he_reads()
            throws IOException {
        try (var wire = new Wire()) {
            wire.send(head("/api/v1/applications", "Content-Length: " + TOO_LARGE))
                    .send(new byte[TOO_LARGE]);

            assertThat(wire.readAll()).startsWith("HTTP/1.1 413 ").contains("urn:xingji:problem:body-too-large");
        }
    }

    @Test
    void what_turns_out_to_be_too_large_is_refused_with_an_answer_too() throws IOException {
        var piece = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
        try (var wire = new Wire()) {
            wire.send(head("/api/v1/applications", "Transfer-Encoding: chunked"));
            for (var sent = 0; sent < TOO_LARGE; sent += 0x10000) {
                wire.send(piece);
            }
            wire.send("0\r\n\r\n");

            assertThat(wire.readAll()).startsWith("HTTP/1.1 413 ").contains("urn:xingji:problem:body-too-large");
        }
    }

    @Test
    void nobody_holds_any_number_of_connections() throws IOException {
        var held = new ArrayList<Wire>();
        try {
            for (var i = 0; i < OF_AN_ADDRESS + 10; i++) {
                held.add(new Wire());
            }

            assertThat(held.getLast().readAll()).isEmpty();
            assertThat(held.get(1)
                            .send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
                            .readSome())
                    .startsWith("HTTP/1.1 200 ");
        } finally {
            for (var wire : held) {
                wire.close();
            }
        }
    }

    private static String head(String path, String length) {
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token() + "\r\n" + length
                + "\r\n\r\n";
    }

    private static RequestSpecification signedIn() {
        return given().auth().oauth2(token());
    }

    private static String token() {
        return Tokens.of("li.na").role("applicant").sign();
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
