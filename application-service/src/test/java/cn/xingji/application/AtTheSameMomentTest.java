package cn.xingji.application;

import static cn.xingji.application.Forms.form;
import static cn.xingji.application.Forms.registration;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import cn.xingji.testing.RealStack;
import cn.xingji.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;

/** Two do, at the same moment, what only one can: one wins, and the other is told. */
@QuarkusTest
@RealStack
class AtTheSameMomentTest extends ApplyingSteps {
    private static final int OFTEN = 5;
    private static final List<Integer> TOO_LATE = List.of(409, 412);

    @RepeatedTest(OFTEN)
    void an_organisation_is_registered_once() {
        var code = creditCode();

        var answers = AtOnce.of(
                () -> somebody().body(registration(code)).post("/api/v1/organizations"),
                () -> somebody().body(registration(code)).post("/api/v1/organizations"));

        assertThat(statuses(answers)).containsExactlyInAnyOrder(201, 409);
    }

    @RepeatedTest(OFTEN)
    void an_invitation_is_accepted_by_one() {
        registered();
        var code = Map.of(
                "code",
                applicant()
                        .body(Map.of("email", "colleague@example.cn"))
                        .post("/api/v1/organizations/{id}/invitations", organization)
                        .jsonPath()
                        .getString("code"));

        var answers = AtOnce.of(
                () -> somebody().body(code).post("/api/v1/invitations/accept"),
                () -> somebody().body(code).post("/api/v1/invitations/accept"));

        assertThat(statuses(answers)).containsExactlyInAnyOrder(200, 409);
        applicant()
                .get("/api/v1/organizations/{id}/members", organization)
                .then()
                .body("", hasSize(2));
    }

    @RepeatedTest(OFTEN)
    void of_what_is_submitted_no_file_goes() {
        registered();
        var id = drafted();
        var licence = anAttachment(id);
        var read = caseTagOf(id);

        var answers = AtOnce.of(
                () -> applicant().header("If-Match", read).post("/api/v1/applications/{id}/submit", id),
                () -> applicant().delete("/api/v1/applications/{id}/attachments/{a}", id, licence));

        var submitted = answers.getFirst().statusCode() == 200;
        assertThat(answers.get(submitted ? 1 : 0).statusCode()).isIn(TOO_LATE);
        assertThat(answers.get(submitted ? 0 : 1).statusCode()).isIn(200, 204);
        applicant()
                .get("/api/v1/applications/{id}", id)
                .then()
                .body("state", equalTo(submitted ? "SUBMITTED" : "DRAFT"));
        applicant().get("/api/v1/applications/{id}/attachments", id).then().body("", hasSize(submitted ? 5 : 4));
    }

    @RepeatedTest(OFTEN)
    void a_case_that_is_withdrawn_is_not_reviewed() {
        var id = submitted();
        var read = caseTag(id);

        var answers = AtOnce.of(
                () -> applicant()
                        .header("If-Match", read)
                        .body(Map.of("reason", "业务调整"))
                        .post("/api/v1/applications/{id}/withdraw", id),
                () -> reviewer().header("If-Match", read).post("/api/v1/applications/{id}/review", id));

        assertThat(statuses(answers)).containsExactlyInAnyOrder(200, 412);
    }

    private String drafted() {
        var id =
                applicant().body(form()).post("/api/v1/applications").jsonPath().getString("id");
        attachAll(id);
        return id;
    }

    private String caseTagOf(String id) {
        return applicant().get("/api/v1/applications/{id}", id).header("ETag");
    }

    private static RequestSpecification somebody() {
        return given().auth()
                .oauth2(Tokens.of("somebody-" + UUID.randomUUID())
                        .role("applicant")
                        .sign())
                .contentType(ContentType.JSON);
    }

    private static List<Integer> statuses(List<Response> answers) {
        return answers.stream().map(Response::statusCode).toList();
    }
}
