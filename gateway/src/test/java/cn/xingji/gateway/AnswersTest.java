package cn.xingji.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import cn.xingji.testing.SignedTokens;
import cn.xingji.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every answer says to the browser that gets it, behind a load balancer on this machine. */
@QuarkusTest
@TestProfile(AnswersTest.BehindABalancer.class)
@WithTestResource(Neighbour.class)
@WithTestResource(SignedTokens.class)
class AnswersTest {
    public static final class BehindABalancer implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("xingji.gateway.trusted-proxies", "127.0.0.0/8,::1");
        }
    }

    private static Stream<Response> answers() {
        return Stream.of(
                given().get("/"),
                given().get("/start.css"),
                given().get("/nowhere"),
                given().get("/logout"),
                given().get("/verify/1"),
                given().get("/api/v1/public/certificates/1"),
                given().get("/api/v1/applications"),
                given().auth().oauth2("forged").get("/api/v1/applications"),
                given().urlEncodingEnabled(false).get("/verify/%00"),
                given().request("TRACE", "/"),
                signedIn().get("/api/v1/me"),
                signedIn().delete("/api/v1/me"),
                signedIn().get("/api/v1/audits/1"),
                signedIn().get("/api/v1/surveillance-plans"),
                withSession().post("/api/v1/applications"));
    }

    @Test
    void every_answer_lets_the_browser_do_only_what_our_pages_need() {
        answers().forEach(AnswersTest::letsTheBrowserDoOnlyWhatOurPagesNeed);
    }

    private static void letsTheBrowserDoOnlyWhatOurPagesNeed(Response answer) {
        answer.then()
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "same-origin")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("Content-Security-Policy", containsString("form-action 'self'"))
                .header("Content-Security-Policy", not(containsString("unsafe")))
                .header("Content-Security-Policy", not(containsString("data:")))
                .header("Content-Security-Policy", not(containsString("*")));
        assertThat(answer.headers().getList("Content-Security-Policy")).hasSize(1);
    }

    @Test
    void whatever_is_refused_is_a_problem() {
        answers()
                .filter(answer -> answer.statusCode() >= 400)
                .forEach(answer -> answer.then()
                        .contentType("application/problem+json")
                        .body("status", equalTo(answer.statusCode()))
                        .body("type", containsString("urn:xingji:problem:"))
                        .body("title", not(nullValue())));
    }

    @Test
    void what_is_somebody_s_own_is_kept_nowhere() {
        for (var path : new String[] {"/", "/api/v1/me", "/api/v1/audits/cacheable", "/nowhere", "/verify/none"}) {
            signedIn().get(path).then().header("Cache-Control", "no-store");
        }
    }

    @Test
    void what_is_for_everybody_says_itself_how_long_it_may_be_kept() {
        given().get("/verify/cacheable").then().header("Cache-Control", "public, max-age=60");
        given().get("/start.css").then().header("Cache-Control", containsString("max-age"));
    }

    @Test
    void a_browser_that_came_encrypted_to_the_balancer_comes_so_for_ever() {
        given().header("Forwarded", "for=198.51.100.1;proto=https")
                .get("/")
                .then()
                .header("Strict-Transport-Security", "max-age=31536000");
        given().header("Forwarded", "for=198.51.100.1;proto=http")
                .get("/")
                .then()
                .header("Strict-Transport-Security", nullValue());
        given().header("X-Forwarded-Proto", "https").get("/").then().header("Strict-Transport-Security", nullValue());
    }

    @Test
    void nobody_is_signed_out_by_following_a_link() {
        withSession()
                .redirects()
                .follow(false)
                .get("/logout")
                .then()
                .statusCode(405)
                .header("Allow", "POST");
    }

    @Test
    void nobody_is_signed_out_by_another_site() {
        withSession()
                .header("Origin", "https://evil.example")
                .post("/logout")
                .then()
                .statusCode(403);
        withSession().header("Origin", "null").post("/logout").then().statusCode(403);
        withSession()
                .header("Sec-Fetch-Site", "same-site")
                .post("/logout")
                .then()
                .statusCode(403);
        withSession().post("/logout").then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void what_changes_something_in_a_session_comes_from_our_own_pages(String method) {
        withSession()
                .header("Origin", "https://evil.example")
                .header("Authorization", "Basic YTpi")
                .request(method, "/api/v1/applications")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:xingji:problem:foreign-origin"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Origin: http://localhost:8080", "Sec-Fetch-Site: same-origin"})
    void our_own_pages_may(String header) {
        var named = header.split(": ", 2);

        withSession()
                .header(named[0], named[1])
                .post("/api/v1/applications")
                .then()
                .statusCode(not(equalTo(403)));
    }

    @Test
    void a_token_that_is_expired_or_nobody_s_is_answered_with_a_challenge() {
        given().auth()
                .oauth2(Tokens.of("li.na").role("applicant").sign() + "x")
                .get("/api/v1/applications")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", containsString("invalid_token"))
                .body("type", equalTo("urn:xingji:problem:token-invalid"));
    }

    @Test
    void an_older_http_is_refused_with_a_problem() throws IOException {
        assertThat(Wire.answerTo("GET / HTTP/1.0\r\nHost: localhost\r\n\r\n"))
                .startsWith("HTTP/1.0 505 ")
                .contains("urn:xingji:problem:http-version");
    }

    private static RequestSpecification signedIn() {
        return given().auth().oauth2(Tokens.of("li.na").role("applicant").sign());
    }

    private static RequestSpecification withSession() {
        return given().cookie("q_session", "whatever");
    }
}
