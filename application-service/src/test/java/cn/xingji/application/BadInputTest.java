package cn.xingji.application;

import static cn.xingji.application.Forms.PNG;
import static cn.xingji.application.Forms.form;
import static cn.xingji.application.Forms.registration;
import static cn.xingji.application.Forms.terms;
import static cn.xingji.rules.RuleId.R5_1_ELIGIBLE;
import static cn.xingji.rules.RuleId.R5_1_FORM;
import static cn.xingji.rules.RuleId.R5_2_1_A2;
import static cn.xingji.rules.RuleId.R5_2_1_B;
import static cn.xingji.rules.RuleId.R5_2_1_E;
import static cn.xingji.rules.RuleId.R5_2_2_CONTRACT;
import static cn.xingji.rules.RuleId.R5_2_3_CHANGE;
import static cn.xingji.rules.RuleId.R7_FEE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.xingji.rules.Rule;
import cn.xingji.testing.RealKeycloak;
import cn.xingji.testing.RealStack;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is wrong, the problem that it gets, and that nothing changed. */
@QuarkusTest
@RealStack
@WithTestResource(value = RealKeycloak.class, scope = TestResourceScope.GLOBAL)
class BadInputTest extends ApplyingSteps {
    private static final UUID NOBODY = UUID.randomUUID();
    private static final byte[] SCRIPT = "#!/bin/sh\nexit".getBytes(StandardCharsets.UTF_8);

    @Inject
    Fingerprint database;

    private final List<Bad> table = new ArrayList<>();
    private String reviewed = "";
    private String draft = "";
    private String schedule = "";

    /** @param names what the problem must name: a field, a rule or a code */
    private record Bad(String what, int status, String names, Supplier<Response> act) {}

    @BeforeEach
    void a_case_under_review_and_a_draft() {
        reviewed = reviewed();
        givenCompetence();
        await().untilAsserted(() -> accept().then().statusCode(422));
        draft = applicant().body(form()).post("/api/v1/applications").jsonPath().getString("id");
        schedule = "b" + UUID.randomUUID().toString().substring(0, 8);
        as("he.li", "finance")
                .body(Map.of(
                        "version", schedule, "terms", terms("2099-01-0" + (1 + Math.floorMod(NOBODY.hashCode(), 9)))))
                .post("/api/v1/fee-schedules")
                .then()
                .statusCode(201);
    }

    @Test
    @Rule({R5_1_ELIGIBLE, R5_1_FORM, R5_2_1_A2, R5_2_1_B, R5_2_1_E, R5_2_2_CONTRACT, R5_2_3_CHANGE, R7_FEE})
    void each_gets_its_problem_and_changes_nothing() {
        organizations();
        applications();
        attachments();
        review();
        contracts();
        fees();
        changes();
        assertThat(table).hasSizeGreaterThanOrEqualTo(60);

        var failures = new ArrayList<String>();
        for (var bad : table) {
            var before = database.of();
            var answer = bad.act().get();
            var body = answer.asString();
            if (answer.statusCode() != bad.status()
                    || !answer.contentType().startsWith("application/problem+json")
                    || !body.contains(bad.names())) {
                failures.add("%s: wanted %d naming %s, got %d %s %s"
                        .formatted(
                                bad.what(),
                                bad.status(),
                                bad.names(),
                                answer.statusCode(),
                                answer.contentType(),
                                body));
            }
            if (!database.of().equals(before)) {
                failures.add(bad.what() + ": changed something");
            }
        }
        assertThat(failures).isEmpty();
    }

    private void organizations() {
        register("code too short", "creditCode", Map.of("creditCode", "9133010"), 422);
        register("code with the letter I", "creditCode", Map.of("creditCode", "91330106MA2IXJ0001"), 422);
        register("wrong check character", "creditCode", Map.of("creditCode", "91330106MA2H3X4X00"), 422);
        register("no such division", "regionCode", Map.of("regionCode", "999999"), 422);
        register("outside the mainland", "regionCode", Map.of("regionCode", "810000"), 422);
        register("a province only", "regionCode", Map.of("regionCode", "330000"), 422);
        register("blank name", "nameZh", Map.of("nameZh", " "), 400);
        register("blank representative", "legalRepresentative", Map.of("legalRepresentative", ""), 400);
        register("name too long", "nameZh", Map.of("nameZh", "长".repeat(201)), 400);
        register("no e-mail address", "contactEmail", Map.of("contactEmail", "nobody"), 400);
        bad("no JSON", 400, "", () -> newcomer().body("{\"creditCode\": ").post("/api/v1/organizations"));
        bad("no body", 400, "", () -> newcomer().post("/api/v1/organizations"));
        bad(
                "not JSON at all",
                415,
                "",
                () -> newcomer().contentType("text/plain").body("hello").post("/api/v1/organizations"));
        bad(
                "a second organisation",
                409,
                "R5.1-eligible",
                () -> newcomer().body(registration(creditCode())).post("/api/v1/organizations"));
        bad(
                "unseen edit",
                428,
                "if-match",
                () -> applicant().body(registration(creditCode())).put("/api/v1/organizations/{o}", organization));
        bad(
                "stale edit",
                412,
                "edited",
                () -> applicant()
                        .header("If-Match", "\"77\"")
                        .body(registration(creditCode()))
                        .put("/api/v1/organizations/{o}", organization));
        bad(
                "another credit code",
                422,
                "creditCode",
                () -> applicant()
                        .header("If-Match", "*")
                        .body(registration(creditCode()))
                        .put("/api/v1/organizations/{o}", organization));
        bad(
                "invitation to no address",
                400,
                "email",
                () -> applicant()
                        .body(Map.of("email", "nobody"))
                        .post("/api/v1/organizations/{o}/invitations", organization));
        bad(
                "invented invitation",
                404,
                "",
                () -> newcomer().body(Map.of("code", "ABCDEFGH")).post("/api/v1/invitations/accept"));
        bad(
                "no such member",
                404,
                "",
                () -> applicant().delete("/api/v1/organizations/{o}/members/{p}", organization, NOBODY));
    }

    private void applications() {
        drafted("people as a word", "people", Map.of("people", "many"), 400);
        drafted("nobody", "people", Map.of("people", 0), 400);
        drafted("unknown standard", "standards", Map.of("standards", List.of("ISO_9001")), 400);
        drafted("unknown audit mode", "auditMode", Map.of("auditMode", "BY_POST"), 400);
        drafted("blank goods", "goods", Map.of("goods", List.of(" ")), 400);
        bad("unseen save", 428, "if-match", () -> applicant().body(form()).put("/api/v1/applications/{id}", draft));
        bad(
                "stale save",
                412,
                "edited",
                () -> applicant().header("If-Match", "\"77\"").body(form()).put("/api/v1/applications/{id}", draft));
        bad("incomplete", 422, "R5.1-d", () -> applicant().post("/api/v1/applications/{id}/submit", draft));
        bad("submitted twice", 409, "R5.1-form", () -> applicant().post("/api/v1/applications/{id}/submit", reviewed));
        bad(
                "withdrawn for no reason",
                422,
                "reason",
                () -> applicant().body(Map.of("reason", "")).post("/api/v1/applications/{id}/withdraw", draft));
        bad("recertifies nothing", 404, "", () -> recertify(NOBODY.toString()));
        bad("recertifies what is not certified", 409, "R5.7.1", () -> recertify(reviewed));
        bad("no such application", 404, "", () -> applicant().get("/api/v1/applications/{id}", NOBODY));
        bad("no id at all", 404, "", () -> applicant().get("/api/v1/applications/xyz"));
        bad("somebody else's", 404, "", () -> stranger().get("/api/v1/applications/{id}", draft));
        bad("invented cursor", 422, "cursor", () -> applicant().get("/api/v1/applications?cursor=%25%25"));
        bad("nobody signed in", 401, "", () -> RestAssured.given().get("/api/v1/applications/{id}", draft));
    }

    private void attachments() {
        attached("no kind", "kind", 422, upload(applicant()).multiPart("file", "a.png", PNG, "image/png"));
        attached("no file", "file", 422, upload(applicant()).multiPart("kind", "SERVICE_MANUAL"));
        attached("a script called PDF", "file", 422, file("SERVICE_MANUAL", "a.pdf", SCRIPT));
        attached("an empty file", "file", 422, file("SERVICE_MANUAL", "a.pdf", new byte[0]));
        bad(
                "removed after submission",
                409,
                "R4-chain",
                () -> applicant()
                        .delete("/api/v1/applications/{id}/attachments/{a}", reviewed, anAttachment(reviewed)));
        bad(
                "no such attachment",
                404,
                "",
                () -> applicant().get("/api/v1/applications/{id}/attachments/{a}", draft, NOBODY));
    }

    private void review() {
        bad("begun twice", 409, "R5.2.1-10d", () -> reviewer().post("/api/v1/applications/{id}/review", reviewed));
        bad(
                "unseen check",
                428,
                "if-match",
                () -> reviewer()
                        .body(Map.of("passed", true))
                        .put("/api/v1/applications/{id}/review/checks/LEGAL_STATUS", reviewed));
        bad("failed for no reason", 422, "remark", () -> check(reviewed, "*", Map.of("passed", false)));
        bad(
                "no such check",
                404,
                "",
                () -> reviewer()
                        .header("If-Match", "*")
                        .body(Map.of("passed", true))
                        .put("/api/v1/applications/{id}/review/checks/WEATHER", reviewed));
        bad(
                "look-up without a screenshot",
                422,
                "screenshot",
                () -> upload(reviewer())
                        .multiPart("result", "CLEAR")
                        .put("/api/v1/applications/{id}/review/look-ups/NECIPS_PENALTIES", reviewed));
        bad("finding without words", 422, "remark", () -> lookUp("FOUND", PNG));
        bad("screenshot that is a script", 422, "file", () -> lookUp("CLEAR", SCRIPT));
        reviewed("audit time without a reason", 422, "reason", Map.of("adjustment", "0.5"));
        reviewed("no audit time left", 422, "adjustment", Map.of("adjustment", "-9", "reason", "简单"));
        reviewed("audit time as a word", 400, "adjustment", Map.of("adjustment", "more", "reason", "简单"));
        bad("nothing asked", 400, "items", () -> ask(List.of()));
        bad("a blank question", 400, "items", () -> ask(List.of(" ")));
        bad(
                "a gap in no words",
                400,
                "description",
                () -> reviewer()
                        .body(Map.of("description", " "))
                        .post("/api/v1/applications/{id}/review/gaps", reviewed));
        bad(
                "no such gap",
                404,
                "",
                () -> reviewer()
                        .body(Map.of("resolution", "x"))
                        .post("/api/v1/applications/{id}/review/gaps/{g}/resolve", reviewed, NOBODY));
        bad("accepted too early", 422, "R5.2.1-a1", this::accept);
        bad(
                "refused for no reason",
                422,
                "reasons",
                () -> reviewer()
                        .body(Map.of("reasons", List.of(" ")))
                        .post("/api/v1/applications/{id}/reject", reviewed));
        bad(
                "answers to no question",
                409,
                "R5.2.1-b",
                () -> applicant()
                        .body(Map.of("answers", List.of(Map.of("text", "好"))))
                        .post("/api/v1/applications/{id}/information-answers", reviewed));
        bad("an applicant as reviewer", 403, "", () -> applicant().post("/api/v1/applications/{id}/review", draft));
    }

    private void contracts() {
        bad(
                "contract too early",
                409,
                "R5.2.2-contract",
                () -> signatory().post("/api/v1/applications/{id}/contract/send", reviewed));
        bad(
                "signature too early",
                409,
                "R5.2.2-contract",
                () -> applicant()
                        .body(Map.of("contentSha256", "ab"))
                        .post("/api/v1/applications/{id}/contract/sign", reviewed));
        bad(
                "signature of nothing",
                400,
                "contentSha256",
                () -> applicant().body(Map.of()).post("/api/v1/applications/{id}/contract/sign", reviewed));
        bad("no contract yet", 409, "R4-chain", () -> applicant().get("/api/v1/applications/{id}/contract", reviewed));
    }

    private void fees() {
        bad("table with a blank in its name", 400, "version", () -> schedule("2 0", terms("2098-01-01")));
        bad("negative rate", 400, "dayRate", () -> schedule("n1", with("dayRate", "-1")));
        bad("rate in mills", 400, "dayRate", () -> schedule("n1", with("dayRate", "1.005")));
        bad("a third of nothing", 400, "surveillanceOf", () -> schedule("n1", with("surveillanceOf", 0)));
        bad("no terms", 400, "terms", () -> schedule("n1", Map.of()));
        bad("a day that is taken", 409, "R7-fee", () -> schedule("n1", with("effectiveFrom", "2021-01-01")));
        bad(
                "edit of what is published",
                409,
                "R7-fee",
                () -> as("he.li", "finance")
                        .header("If-Match", "*")
                        .body(terms("2098-01-01"))
                        .put("/api/v1/fee-schedules/2021.1"));
        bad("bands under no heading", 422, "R7-fee", () -> bands("1,30,LOW,ON_SITE,1.5"));
        bad(
                "bands with a hole",
                422,
                "R7-fee",
                () -> bands("people_from,people_to,risk,mode,days\n2,30,LOW,ON_SITE,1"));
        bad("bands that are no figures", 422, "R7-fee", () -> bands("people_from,people_to,risk,mode,days\na,b,c,d,e"));
        bad(
                "finance publishes",
                403,
                "",
                () -> as("he.li", "finance")
                        .header("If-Match", "*")
                        .post("/api/v1/fee-schedules/{v}/publish", schedule));
        bad(
                "estimate for nobody",
                400,
                "people",
                () -> newcomer().get("/api/v1/fee-schedules/current/estimate?people=0&trade=01&auditMode=ON_SITE"));
        bad(
                "estimate for no trade",
                422,
                "trade",
                () -> newcomer().get("/api/v1/fee-schedules/current/estimate?people=5&trade=77&auditMode=ON_SITE"));
        bad("invoice too early", 409, "R4-chain", () -> invoice("a@example.cn"));
        bad("invoice to no address", 400, "email", () -> invoice("nobody"));
        bad("no such invoice", 404, "", () -> as("he.li", "finance").get("/api/v1/invoices/{i}", NOBODY));
    }

    private void changes() {
        bad(
                "change of what is not certified",
                409,
                "R5.2.3-change",
                () -> applicant()
                        .body(Map.of("nameZh", "新名", "reason", "更名"))
                        .post("/api/v1/applications/{id}/changes", reviewed));
        bad(
                "change to a blank name",
                400,
                "nameZh",
                () -> applicant().body(Map.of("nameZh", " ")).post("/api/v1/applications/{id}/changes", reviewed));
        bad("change to a site without people", 400, "people", () -> applicant()
                .body(Map.of("sites", List.of(Map.of("name", "总部", "address", "杭州", "people", 0))))
                .post("/api/v1/applications/{id}/changes", reviewed));
        bad("no such change", 404, "", () -> applicant().post("/api/v1/changes/{c}/submit", NOBODY));
        bad("letter with an unknown fact", 422, "letter.unknown-fact", () -> template("2099-01-01", "{weather}"));
        bad("letter from yesterday", 422, "effectiveFrom", () -> template("2020-01-01", "您好"));
        bad(
                "archive read for no reason",
                400,
                "reason",
                () -> reviewer().body(Map.of("reason", "")).post("/api/v1/archive/{id}/readings", reviewed));
    }

    private void bad(String what, int status, String names, Supplier<Response> act) {
        table.add(new Bad(what, status, names, act));
    }

    private void register(String what, String field, Map<String, String> wrong, int status) {
        var body = new HashMap<>(registration(creditCode()));
        body.putAll(wrong);
        bad(what, status, field, () -> newcomer().body(body).post("/api/v1/organizations"));
    }

    private void drafted(String what, String field, Map<String, Object> wrong, int status) {
        var body = new HashMap<>(form());
        body.putAll(wrong);
        bad(what, status, field, () -> applicant().body(body).post("/api/v1/applications"));
    }

    private void attached(String what, String field, int status, RequestSpecification form) {
        bad(what, status, field, () -> form.post("/api/v1/applications/{id}/attachments", draft));
    }

    private void reviewed(String what, int status, String field, Map<String, Object> auditTime) {
        bad(
                what,
                status,
                field,
                () -> reviewer()
                        .header("If-Match", "*")
                        .body(auditTime)
                        .put("/api/v1/applications/{id}/review/audit-time", reviewed));
    }

    private RequestSpecification file(String kind, String name, byte[] content) {
        return upload(applicant()).multiPart("kind", kind).multiPart("file", name, content, "application/pdf");
    }

    private Response lookUp(String result, byte[] screenshot) {
        return upload(reviewer())
                .multiPart("result", result)
                .multiPart("screenshot", "shot.png", screenshot, "image/png")
                .put("/api/v1/applications/{id}/review/look-ups/NECIPS_PENALTIES", reviewed);
    }

    private Response ask(List<String> items) {
        return reviewer()
                .body(Map.of("items", items))
                .post("/api/v1/applications/{id}/review/information-requests", reviewed);
    }

    private Response accept() {
        return reviewer().post("/api/v1/applications/{id}/accept", reviewed);
    }

    private Response invoice(String email) {
        return applicant()
                .body(Map.of("audit", "INITIAL", "type", "ORDINARY", "email", email))
                .post("/api/v1/applications/{id}/invoices", reviewed);
    }

    private Response bands(String csv) {
        return as("he.li", "finance")
                .header("If-Match", "*")
                .contentType("text/csv")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .put("/api/v1/fee-schedules/{v}/bands", schedule);
    }

    private static Response schedule(String version, Map<String, Object> terms) {
        var body = terms.isEmpty() ? Map.of("version", version) : Map.of("version", version, "terms", terms);
        return as("he.li", "finance").body(body).post("/api/v1/fee-schedules");
    }

    private static Response template(String from, String text) {
        return as("guo.hua", "administrator")
                .body(Map.of("effectiveFrom", from, "words", Map.of("subject", "通知", "body", text)))
                .post("/api/v1/letter-templates/RECEIPT");
    }

    private static Map<String, Object> with(String field, Object value) {
        var terms = terms("2098-01-01");
        terms.put(field, value);
        return terms;
    }
}
