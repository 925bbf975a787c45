package cn.xingji.application.intake.review;

import static cn.xingji.application.Forms.PNG;
import static cn.xingji.application.Forms.form;
import static cn.xingji.rules.RuleId.R5_2_1_10D;
import static cn.xingji.rules.RuleId.R5_2_1_A1;
import static cn.xingji.rules.RuleId.R5_2_1_A2;
import static cn.xingji.rules.RuleId.R5_2_1_B;
import static cn.xingji.rules.RuleId.R5_2_1_E;

import cn.xingji.application.BadInput;
import cn.xingji.rules.Rule;
import cn.xingji.testing.RealStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

@QuarkusTest
@RealStack
@Rule({R5_2_1_10D, R5_2_1_A1, R5_2_1_A2, R5_2_1_B, R5_2_1_E})
class ReviewBadInputTest extends BadInput {
    private String reviewed = "";
    private String draft = "";

    @Override
    protected Stream<Bad> cases() {
        reviewed = reviewed();
        draft = applicant().body(form()).post("/api/v1/applications").jsonPath().getString("id");
        return Stream.of(
                bad(
                        "begun twice",
                        409,
                        "R5.2.1-10d",
                        () -> reviewer(reviewed).post("/api/v1/applications/{id}/review", reviewed)),
                bad(
                        "unseen check",
                        428,
                        "if-match",
                        () -> reviewer()
                                .body(Map.of("passed", true))
                                .put("/api/v1/applications/{id}/review/checks/LEGAL_STATUS", reviewed)),
                bad("failed for no reason", 422, "remark", () -> check(reviewed, "*", Map.of("passed", false))),
                bad(
                        "no such check",
                        404,
                        "",
                        () -> reviewer()
                                .header("If-Match", "*")
                                .body(Map.of("passed", true))
                                .put("/api/v1/applications/{id}/review/checks/WEATHER", reviewed)),
                bad(
                        "look-up without a screenshot",
                        422,
                        "screenshot",
                        () -> upload(reviewer())
                                .multiPart("result", "CLEAR")
                                .put("/api/v1/applications/{id}/review/look-ups/NECIPS_PENALTIES", reviewed)),
                bad("finding without words", 422, "remark", () -> lookUp("FOUND", PNG)),
                bad("screenshot that is a script", 422, "file", () -> lookUp("CLEAR", SCRIPT)),
                timed("audit time without a reason", 422, "reason", Map.of("adjustment", "0.5")),
                timed("no audit time left", 422, "adjustment", Map.of("adjustment", "-9", "reason", "简单")),
                timed("audit time as a word", 400, "adjustment", Map.of("adjustment", "more", "reason", "简单")),
                bad("nothing asked", 400, "items", () -> ask(List.of())),
                bad("a blank question", 400, "items", () -> ask(List.of(" "))),
                bad(
                        "a gap in no words",
                        400,
                        "description",
                        () -> reviewer()
                                .body(Map.of("description", " "))
                                .post("/api/v1/applications/{id}/review/gaps", reviewed)),
                bad(
                        "no such gap",
                        404,
                        "",
                        () -> reviewer(reviewed)
                                .body(Map.of("resolution", "x"))
                                .post("/api/v1/applications/{id}/review/gaps/{g}/resolve", reviewed, NOBODY)),
                bad("accepted too early", 422, "R5.2.1-a1", this::accept),
                bad(
                        "refused for no reason",
                        422,
                        "reasons",
                        () -> reviewer(reviewed)
                                .body(Map.of("reasons", List.of(" ")))
                                .post("/api/v1/applications/{id}/reject", reviewed)),
                bad(
                        "answers to no question",
                        409,
                        "R5.2.1-b",
                        () -> applicant(reviewed)
                                .body(Map.of("answers", List.of(Map.of("text", "好"))))
                                .post("/api/v1/applications/{id}/information-answers", reviewed)),
                bad(
                        "an applicant as reviewer",
                        403,
                        "",
                        () -> applicant(draft).post("/api/v1/applications/{id}/review", draft)));
    }

    private Bad timed(String what, int status, String field, Map<String, Object> auditTime) {
        return bad(
                what,
                status,
                field,
                () -> reviewer()
                        .header("If-Match", "*")
                        .body(auditTime)
                        .put("/api/v1/applications/{id}/review/audit-time", reviewed));
    }

    private Response lookUp(String result, byte[] screenshot) {
        return upload(reviewer())
                .multiPart("result", result)
                .multiPart("screenshot", "shot.png", screenshot, "image/png")
                .put("/api/v1/applications/{id}/review/look-ups/NECIPS_PENALTIES", reviewed);
    }

    private Response ask(List<String> items) {
        return reviewer(reviewed)
                .body(Map.of("items", items))
                .post("/api/v1/applications/{id}/review/information-requests", reviewed);
    }

    private Response accept() {
        return reviewer(reviewed).post("/api/v1/applications/{id}/accept", reviewed);
    }
}
