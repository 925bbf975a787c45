package cn.xingji.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import cn.xingji.testing.SignedTokens;
import cn.xingji.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Neighbour.class)
@WithTestResource(SignedTokens.class)
class DoorTest {

    @Test
    void a_request_with_a_token_reaches_the_service_that_answers_for_its_path_with_that_token() {
        var token = Tokens.of("wang.lei").role("auditor").sign();

        given().auth()
                .oauth2(token)
                .get("/api/v1/audits/42?state=OPEN")
                .then()
                .statusCode(200)
                .body("path", equalTo("/api/v1/audits/42?state=OPEN"))
                .body("headers.Authorization", equalTo("Bearer " + token));
    }

    @Test
    void a_large_upload_streams_through_whole() {
        signedIn()
                .body(new byte[5_000_000])
                .post("/api/v1/applications/1/attachments")
                .then()
                .statusCode(200)
                .body("bytes", equalTo(5_000_000));
    }

    @Test
    void where_a_request_comes_from_is_not_for_the_caller_to_say() {
        signedIn()
                .header("Forwarded", "for=8.8.8.8;proto=https")
                .header("X-Forwarded-For", "8.8.8.8")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-User", "admin")
                .header("X-Real-IP", "8.8.8.8")
                .header("X-Original-URL", "/api/v1/archive")
                .header("X-HTTP-Method-Override", "DELETE")
                .header("Cookie", "a=b")
                .header("If-Match", "\"7\"")
                .get("/api/v1/schemes")
                .then()
                .body("headers['X-forwarded-for']", startsWith("127."))
                .body("headers['X-forwarded-host']", startsWith("localhost:"))
                .body("headers['X-forwarded-proto']", equalTo("http"))
                .body("headers['If-match']", equalTo("\"7\""))
                .body(
                        "headers.keySet()",
                        everyItem(is(not(in(List.of(
                                "Forwarded",
                                "X-forwarded-user",
                                "X-real-ip",
                                "X-original-url",
                                "X-http-method-override",
                                "Cookie"))))));
    }

    @Test
    void without_a_token_the_api_answers_401_and_no_redirect() {
        given().redirects()
                .follow(false)
                .get("/api/v1/applications")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer")
                .body("title", equalTo("请先登录"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/verify/%00",
                "/verify/..%2fapi/v1/applications",
                "/verify/%2e%2e/api/v1/applications",
                "/verify/../api/v1/applications",
                "/verify;/../api/v1/applications",
                "/api/v1/public/../applications",
                "/api/v1/public/..;/applications",
                "/api/v1/public%2f..%2fapplications",
                "/api/v1//applications",
                "//api/v1/applications",
                "http://localhost/api/v1/applications",
                "*",
                "verify/1"
            })
    void an_address_with_two_readings_is_a_problem_and_leads_nowhere_else(String address) throws IOException {
        for (var method : List.of("GET", "POST")) {
            var answer = Wire.answerTo(method + " " + address
                    + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");

            assertThat(answer)
                    .startsWith("HTTP/1.1 400 ")
                    .contains("application/problem+json", "nosniff")
                    .doesNotContain("\"bytes\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/verify/%", "/verify/%zz", "/?lang=%", "/api/v1/me?x=%zz", "/verify/\\\\..\\\\api"})
    void what_is_no_address_at_all_is_refused_before_anything_looks_at_it(String address) throws IOException {
        assertThat(Wire.answerTo("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ");
    }

    @Test
    void what_serves_the_machine_room_is_not_served_at_the_door() {
        for (var path : List.of("/q", "/q/", "/q/health", "/q/health/ready", "/q/metrics", "/q/openapi")) {
            given().get(path).then().statusCode(404).contentType("application/problem+json");
            signedIn().get(path).then().statusCode(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "PROPFIND", "FOO"})
    void a_method_that_nobody_needs_is_refused(String method) {
        signedIn().request(method, "/api/v1/applications").then().statusCode(405);
    }

    @Test
    void a_forged_token_gets_nowhere() {
        given().auth()
                .oauth2(Tokens.of("x").role("approver").sign() + "x")
                .get("/api/v1/applications")
                .then()
                .statusCode(401);
    }

    @Test
    void anybody_may_verify_a_certificate() {
        given().get("/verify/XJ2026S000001").then().statusCode(200);
        given().get("/api/v1/public/certificates/XJ2026S000001").then().statusCode(200);
    }

    @Test
    void where_a_service_leads_within_us_does_not_depend_on_how_one_reached_us() {
        given().redirects()
                .follow(false)
                .get("/verify/elsewhere")
                .then()
                .statusCode(303)
                .header("Location", "/verify/1?lang=en");
    }

    @Test
    void a_path_that_nobody_answers_for_is_not_found() {
        signedIn().get("/api/v1/applicationsandmore").then().statusCode(404);
        signedIn().get("/api/v2/audits").then().statusCode(404);
    }

    @Test
    void a_service_that_is_down_is_a_problem_that_says_so_in_the_caller_s_language() {
        signedIn()
                .header("Accept-Language", "en")
                .get("/api/v1/surveillance-plans")
                .then()
                .statusCode(502)
                .header("Retry-After", "5")
                .contentType("application/problem+json")
                .body("title", containsString("not available"));
    }

    @Test
    void me_says_who_is_signed_in() {
        signedIn().get("/api/v1/me").then().statusCode(200).body("name", equalTo("li.na"));
    }

    @Test
    void the_start_page_speaks_both_languages_and_lets_nobody_frame_it() {
        given().get("/")
                .then()
                .statusCode(200)
                .header("X-Frame-Options", "DENY")
                .body(containsString("查验证书"));
        given().get("/?lang=en").then().body(containsString("Verify"), not(containsString("查验")));
    }

    private static RequestSpecification signedIn() {
        return given().auth().oauth2(Tokens.of("li.na").role("applicant").sign());
    }
}
