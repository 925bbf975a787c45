package cn.xingji.application.intake.application;

import static cn.xingji.application.Forms.form;
import static cn.xingji.rules.RuleId.R5_1_D;
import static cn.xingji.rules.RuleId.R5_1_FORM;
import static cn.xingji.rules.RuleId.R5_7_1;

import cn.xingji.application.BadInput;
import cn.xingji.rules.Rule;
import cn.xingji.testing.RealStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

@QuarkusTest
@RealStack
@Rule({R5_1_D, R5_1_FORM, R5_7_1})
class ApplicationBadInputTest extends BadInput {
    private String reviewed = "";
    private String draft = "";

    @Override
    protected Stream<Bad> cases() {
        reviewed = reviewed();
        draft = applicant().body(form()).post("/api/v1/applications").jsonPath().getString("id");
        return Stream.of(
                drafted("people as a word", "people", Map.of("people", "many"), 400),
                drafted("nobody", "people", Map.of("people", 0), 400),
                drafted("unknown standard", "standards", Map.of("standards", List.of("ISO_9001")), 400),
                drafted("unknown audit mode", "auditMode", Map.of("auditMode", "BY_POST"), 400),
                drafted("blank goods", "goods", Map.of("goods", List.of(" ")), 400),
                bad(
                        "unseen save",
                        428,
                        "if-match",
                        () -> applicant().body(form()).put("/api/v1/applications/{id}", draft)),
                bad(
                        "stale save",
                        412,
                        "edited",
                        () -> applicant()
                                .header("If-Match", "\"77\"")
                                .body(form())
                                .put("/api/v1/applications/{id}", draft)),
                bad(
                        "incomplete",
                        422,
                        "R5.1-d",
                        () -> applicant(draft).post("/api/v1/applications/{id}/submit", draft)),
                bad(
                        "submitted twice",
                        409,
                        "R5.1-form",
                        () -> applicant(reviewed).post("/api/v1/applications/{id}/submit", reviewed)),
                bad(
                        "withdrawn for no reason",
                        422,
                        "reason",
                        () -> applicant(draft)
                                .body(Map.of("reason", ""))
                                .post("/api/v1/applications/{id}/withdraw", draft)),
                bad("recertifies nothing", 404, "", () -> recertify(NOBODY.toString())),
                bad("recertifies what is not certified", 409, "R5.7.1", () -> recertify(reviewed)),
                bad("no such application", 404, "", () -> applicant().get("/api/v1/applications/{id}", NOBODY)),
                bad("no id at all", 404, "", () -> applicant().get("/api/v1/applications/xyz")),
                bad("somebody else's", 404, "", () -> stranger().get("/api/v1/applications/{id}", draft)),
                bad("invented cursor", 400, "cursor", () -> applicant().get("/api/v1/applications?cursor=%25%25")),
                bad("nobody signed in", 401, "", () -> RestAssured.given().get("/api/v1/applications/{id}", draft)));
    }

    private Bad drafted(String what, String field, Map<String, Object> wrong, int status) {
        var body = new HashMap<>(form());
        body.putAll(wrong);
        return bad(what, status, field, () -> applicant().body(body).post("/api/v1/applications"));
    }
}
