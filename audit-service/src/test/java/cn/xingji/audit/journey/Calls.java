package cn.xingji.audit.journey;

import static io.restassured.RestAssured.given;

import cn.xingji.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.regex.Pattern;
import org.hamcrest.Matchers;

/** Calls to the service under test, as one person. */
record Calls(Tokens person) {
    private static final Pattern ACTED_ON = Pattern.compile("/api/v1/audits/[^/]+(/report)?");

    static Calls as(Tokens person) {
        return new Calls(person);
    }

    ValidatableResponse get(String path) {
        return request().get(path).then();
    }

    /** An act on what stands now. */
    ValidatableResponse post(String path, Map<String, ?> body) {
        return asSeen(path).contentType(ContentType.JSON).body(body).post(path).then();
    }

    /** An act on what stands now. */
    ValidatableResponse post(String path) {
        return asSeen(path).post(path).then();
    }

    /** With the version that stands now of the audit, or the report, that this path is about. */
    RequestSpecification asSeen(String path) {
        var about = ACTED_ON.matcher(path);
        return about.lookingAt() ? request().header("If-Match", version(about.group())) : request();
    }

    private static String version(String path) {
        var standing = as(People.SCHEDULER).answer(path);
        return standing.statusCode() == 200 ? standing.header("ETag") : "*";
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
