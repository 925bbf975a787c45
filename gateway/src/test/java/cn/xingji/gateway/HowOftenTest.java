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
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How often one may ask, through a load balancer on this machine; each test calls from addresses of its own. */
@QuarkusTest
@TestProfile(HowOftenTest.Few.class)
@WithTestResource(Neighbour.class)
@WithTestResource(SignedTokens.class)
class HowOftenTest {
    private static final int BURST = 10;
    private static final int MORE = 25;

    public static final class Few implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "xingji.gateway.trusted-proxies", "127.0.0.0/8,::1",
                    "xingji.gateway.address.burst", Integer.toString(BURST),
                    "xingji.gateway.address.requests-per-second", "1",
                    "xingji.gateway.subject.burst", Integer.toString(BURST),
                    "xingji.gateway.subject.requests-per-second", "1");
        }
    }

    @Test
    void who_asks_too_often_without_being_known_is_told_when_to_come_again() {
        var refused = times(MORE, () -> from("198.51.100.1").get("/api/v1/public/certificates/1"))
                .getLast();

        refused.then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", "1")
                .body("type", equalTo("urn:xingji:problem:too-many-requests"))
                .body("status", equalTo(429));
    }

    @Test
    void every_invented_token_counts_for_the_address_that_it_comes_from() {
        var statuses = statuses(MORE, () -> from("198.51.100.2").auth().oauth2("invented-" + UUID.randomUUID()));

        assertThat(statuses.filter(status -> status == 429)).hasSizeGreaterThanOrEqualTo(MORE - BURST - 3);
    }

    @Test
    void a_token_that_somebody_changed_makes_nobody_s_limit_smaller_but_its_address_s() {
        var genuine = Tokens.of("li.na").role("applicant").sign();
        var forged = genuine.substring(0, genuine.length() - 6) + "AAAAAA";

        assertThat(statuses(MORE, () -> from("198.51.100.3").auth().oauth2(forged)))
                .contains(401, 429);
        from("198.51.100.33")
                .auth()
                .oauth2(genuine)
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .header("RateLimit-Remaining", Integer.toString(BURST - 1));
    }

    @Test
    void somebody_who_is_known_has_his_own_measure_wherever_he_calls_from_and_however_many_tokens_he_has() {
        var address = Stream.iterate(1, number -> number + 1).iterator();

        var statuses = statuses(
                MORE,
                () -> from("203.0.113." + address.next())
                        .auth()
                        .oauth2(Tokens.of("wang.lei").role("auditor").sign()));

        assertThat(statuses.filter(status -> status == 200)).hasSizeBetween(BURST, BURST + 3);
    }

    @Test
    void people_behind_one_address_do_not_use_up_each_other_s_measure() {
        var number = Stream.iterate(1, each -> each + 1).iterator();

        assertThat(statuses(
                        MORE,
                        () -> from("198.51.100.4")
                                .auth()
                                .oauth2(Tokens.of("colleague " + number.next())
                                        .role("auditor")
                                        .sign())))
                .containsOnly(200);
    }

    @Test
    void one_subscriber_of_ipv6_is_one_caller() {
        var number = Stream.iterate(1, each -> each + 1).iterator();

        assertThat(statuses(MORE, () -> from("\"[2001:db8:1:2::" + number.next() + "]\"")))
                .contains(429);
    }

    @Test
    void what_a_client_forwards_itself_gives_it_no_other_address() {
        var number = Stream.iterate(1, each -> each + 1).iterator();

        assertThat(statuses(
                        MORE,
                        () -> given().header("Forwarded", "for=6.6.6." + number.next() + ", for=198.51.100.5")
                                .header("X-Forwarded-For", "7.7.7." + number.next())))
                .contains(429);
    }

    private static RequestSpecification from(String address) {
        return given().header("Forwarded", "for=" + address);
    }

    private static Stream<Integer> statuses(int times, Supplier<RequestSpecification> request) {
        return times(times, () -> request.get().get("/api/v1/me")).stream().map(Response::statusCode);
    }

    private static List<Response> times(int times, Supplier<Response> request) {
        return Stream.generate(request).limit(times).toList();
    }
}
