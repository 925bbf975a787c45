package cn.xingji.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import cn.xingji.testing.SignedTokens;
import cn.xingji.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

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
                .body("authorization", equalTo("Bearer " + token));
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
                .header("X-Forwarded-For", "8.8.8.8")
                .get("/api/v1/schemes")
                .then()
                .body("forwardedFor", startsWith("127."));
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
    void a_path_that_nobody_answers_for_is_not_found() {
        signedIn().get("/api/v1/applicationsandmore").then().statusCode(404);
        signedIn().get("/api/v2/audits").then().statusCode(404);
    }

    @Test
    void a_browser_s_writing_request_without_its_csrf_token_is_refused() {
        given().cookie("q_session", "whatever")
                .post("/api/v1/applications")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:xingji:problem:csrf-token-missing"));
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
