package cn.xingji.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import cn.xingji.testing.SignedTokens;
import cn.xingji.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who the door takes somebody for. */
@QuarkusTest
@WithTestResource(Neighbour.class)
@WithTestResource(SignedTokens.class)
class MeTest {

    @Test
    void the_roles_are_those_that_count_here() {
        get("/api/v1/me", Tokens.of("wang.lei").role("auditor", "offline_access", "default-roles-xingji"))
                .statusCode(200)
                .body("roles", contains("auditor"));
    }

    @Test
    void staff_go_by_the_name_that_the_body_verified() {
        get("/api/v1/me", Tokens.of("王磊").role("auditor").callingHimself("林国")).body("name", equalTo("王磊"));
        get("/api/v1/me", Tokens.of("wang.lei").role("auditor").unverified()).body("name", equalTo(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/me", "/api/v1/applications", "/api/v1/public/certificates/XJ2026S000001"})
    void an_account_of_both_sides_gets_nowhere(String path) {
        get(path, Tokens.of("wang.lei").role("auditor", "applicant"))
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:xingji:problem:caller.staff-and-applicant"));
    }

    private static ValidatableResponse get(String path, Tokens person) {
        return given().auth().oauth2(person.sign()).get(path).then();
    }
}
