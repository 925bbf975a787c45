package cn.xingji.audit.journey;

import static io.restassured.RestAssured.given;

import cn.xingji.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.hamcrest.Matchers;

/** Calls to the service under test, as one person. */
record Calls(Tokens person) {
    static Calls as(Tokens person) {
        return new Calls(person);
    }

    ValidatableResponse get(String path) {
        return request().get(path).then();
    }

    ValidatableResponse post(String path, Map<String, ?> body) {
        return request().contentType(ContentType.JSON).body(body).post(path).then();
    }

    ValidatableResponse post(String path) {
        return request().post(path).then();
    }

    /** An edit of what stands now. */
    ValidatableResponse put(String path, String version, Map<String, ?> body) {
        return request()
                .contentType(ContentType.JSON)
                .header("If-Match", version)
                .body(body)
                .put(path)
                .then();
    }

    ValidatableResponse put(String path, Map<String, ?> body) {
        return request().contentType(ContentType.JSON).body(body).put(path).then();
    }

    Response answer(String path) {
        return request().get(path);
    }

    RequestSpecification request() {
        return given().auth().oauth2(person.sign());
    }

    /** Asserts that a rule refused. */
    static void refused(ValidatableResponse answer, int status, String rule, String code) {
        answer.statusCode(status).body("rule", Matchers.equalTo(rule)).body("code", Matchers.equalTo(code));
    }
}
