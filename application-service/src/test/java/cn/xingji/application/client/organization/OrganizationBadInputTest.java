package cn.xingji.application.client.organization;

import static cn.xingji.application.Forms.registration;
import static cn.xingji.rules.RuleId.R5_1_ELIGIBLE;

import cn.xingji.application.BadInput;
import cn.xingji.rules.Rule;
import cn.xingji.testing.RealStack;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

@QuarkusTest
@RealStack
@Rule(R5_1_ELIGIBLE)
class OrganizationBadInputTest extends BadInput {
    @Override
    protected Stream<Bad> cases() {
        registered();
        return Stream.of(
                register("code too short", "creditCode", Map.of("creditCode", "9133010"), 422),
                register("code with the letter I", "creditCode", Map.of("creditCode", "91330106MA2IXJ0001"), 422),
                register("wrong check character", "creditCode", Map.of("creditCode", "91330106MA2H3X4X00"), 422),
                register("no such division", "regionCode", Map.of("regionCode", "999999"), 422),
                register("outside the mainland", "regionCode", Map.of("regionCode", "810000"), 422),
                register("a province only", "regionCode", Map.of("regionCode", "330000"), 422),
                register("blank name", "nameZh", Map.of("nameZh", " "), 400),
                register("blank representative", "legalRepresentative", Map.of("legalRepresentative", ""), 400),
                register("name too long", "nameZh", Map.of("nameZh", "长".repeat(201)), 400),
                register("no e-mail address", "contactEmail", Map.of("contactEmail", "nobody"), 400),
                bad(
                        "no JSON",
                        400,
                        "",
                        () -> newcomer().body("{\"creditCode\": ").post("/api/v1/organizations")),
                bad("no body", 400, "", () -> newcomer().post("/api/v1/organizations")),
                bad(
                        "not JSON at all",
                        415,
                        "",
                        () -> newcomer().contentType("text/plain").body("hello").post("/api/v1/organizations")),
                bad(
                        "a second organisation",
                        409,
                        "R5.1-eligible",
                        () -> newcomer().body(registration(creditCode())).post("/api/v1/organizations")),
                bad(
                        "unseen edit",
                        428,
                        "if-match",
                        () -> applicant()
                                .body(registration(creditCode()))
                                .put("/api/v1/organizations/{o}", organization)),
                bad(
                        "stale edit",
                        412,
                        "edited",
                        () -> applicant()
                                .header("If-Match", "\"77\"")
                                .body(registration(creditCode()))
                                .put("/api/v1/organizations/{o}", organization)),
                bad(
                        "another credit code",
                        422,
                        "creditCode",
                        () -> applicant()
                                .header("If-Match", "*")
                                .body(registration(creditCode()))
                                .put("/api/v1/organizations/{o}", organization)),
                bad(
                        "invitation to no address",
                        400,
                        "email",
                        () -> applicant()
                                .body(Map.of("email", "nobody"))
                                .post("/api/v1/organizations/{o}/invitations", organization)),
                bad(
                        "invented invitation",
                        404,
                        "",
                        () -> newcomer().body(Map.of("code", "ABCDEFGH")).post("/api/v1/invitations/accept")),
                bad(
                        "no such member",
                        404,
                        "",
                        () -> applicant().delete("/api/v1/organizations/{o}/members/{p}", organization, NOBODY)));
    }

    private Bad register(String what, String field, Map<String, String> wrong, int status) {
        var body = new HashMap<>(registration(creditCode()));
        body.putAll(wrong);
        return bad(what, status, field, () -> newcomer().body(body).post("/api/v1/organizations"));
    }
}
