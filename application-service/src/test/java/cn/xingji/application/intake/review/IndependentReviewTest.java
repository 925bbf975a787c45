package cn.xingji.application.intake.review;

import static cn.xingji.application.Forms.PNG;
import static cn.xingji.rules.RuleId.R5_2_2_CONTRACT;
import static cn.xingji.rules.RuleId.R5_3_1_3;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.xingji.application.ApplyingSteps;
import cn.xingji.rules.Rule;
import cn.xingji.rules.people.ClientTie;
import cn.xingji.rules.people.TieKind;
import cn.xingji.rules.vocabulary.CreditCode;
import cn.xingji.testing.KnownColleagues;
import cn.xingji.testing.RealStack;
import cn.xingji.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who reviews and signs for the body is in its register, and stands on no other side of the case. */
@QuarkusTest
@RealStack
class IndependentReviewTest extends ApplyingSteps {
    @Test
    @Rule(R5_3_1_3)
    void no_act_of_a_review_is_done_by_who_is_unknown_to_the_register() {
        var id = reviewed();
        var stranger = "stranger-" + id;

        for (var refused : everyAct(id, stranger)) {
            assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(409);
            assertThat(refused.jsonPath().getString("code")).isEqualTo("independence.unknown");
        }
    }

    @Test
    @Rule(R5_3_1_3)
    void no_act_of_a_review_is_done_by_who_is_tied_to_the_applicant() {
        var id = reviewed();
        var tied = "tied-" + id;
        KnownColleagues.areTied(
                "competence", tied, new ClientTie(client(), TieKind.CONSULTED.name(), Optional.empty()));

        for (var refused : everyAct(id, tied)) {
            assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(403);
            assertThat(refused.jsonPath().getString("code")).isEqualTo("independence.tied-to-client");
            assertThat(refused.jsonPath().getString("rule")).isEqualTo("R5.3.1.3");
        }
    }

    @Test
    @Rule(R5_3_1_3)
    void another_colleague_goes_on_with_a_review() {
        var id = reviewed();
        var another = "another-" + id;
        KnownColleagues.are("competence", another);

        by(another)
                .body(Map.of("description", "申请方认为仓储不在范围内"))
                .post("/api/v1/applications/{id}/review/gaps", id)
                .then()
                .statusCode(200);
    }

    @Test
    @Rule({R5_3_1_3, R5_2_2_CONTRACT})
    void who_has_spoken_for_the_client_does_not_sign_for_the_body() {
        var id = accepted();
        signatory()
                .header("If-Match", "*")
                .post("/api/v1/applications/{id}/contract/send", id)
                .then()
                .statusCode(200);
        applicant()
                .header("If-Match", "*")
                .body(digest(id))
                .post("/api/v1/applications/{id}/contract/sign", id)
                .then()
                .statusCode(200);
        KnownColleagues.isOne("competence", applicant, applicantName);

        given().auth()
                .oauth2(Tokens.of(applicantName)
                        .subject(applicant)
                        .role("contract-signatory")
                        .sign())
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(digest(id))
                .post("/api/v1/applications/{id}/contract/countersign", id)
                .then()
                .statusCode(403)
                .body("rule", equalTo("R5.2.2-contract"))
                .body("code", equalTo("independence.done-before"));
    }

    private List<Response> everyAct(String id, String name) {
        var lookUp = upload(by(name))
                .multiPart("result", "CLEAR")
                .multiPart("remark", "see screenshot")
                .multiPart("screenshot", "shot.png", PNG, "image/png")
                .put("/api/v1/applications/{id}/review/look-ups/NECIPS_PENALTIES", id);
        return List.of(
                by(name).post("/api/v1/applications/{id}/review", id),
                by(name).body(Map.of("passed", true)).put("/api/v1/applications/{id}/review/checks/LEGAL_STATUS", id),
                lookUp,
                by(name).body(Map.of("adjustment", 1, "reason", "多场所"))
                        .put("/api/v1/applications/{id}/review/audit-time", id),
                by(name).body(Map.of("description", "范围")).post("/api/v1/applications/{id}/review/gaps", id),
                by(name).body(Map.of("resolution", "确认"))
                        .post("/api/v1/applications/{id}/review/gaps/{gap}/resolve", id, UUID.randomUUID()),
                by(name).body(Map.of("items", List.of("平面图")))
                        .post("/api/v1/applications/{id}/review/information-requests", id),
                by(name).post("/api/v1/applications/{id}/accept", id),
                by(name).body(Map.of("reasons", List.of("超出业务范围"))).post("/api/v1/applications/{id}/reject", id));
    }

    private CreditCode client() {
        return new CreditCode(applicant()
                .get("/api/v1/organizations/{id}", organization)
                .jsonPath()
                .getString("creditCode"));
    }

    private static RequestSpecification by(String name) {
        return as(name, "application-reviewer").header("If-Match", "*");
    }
}
