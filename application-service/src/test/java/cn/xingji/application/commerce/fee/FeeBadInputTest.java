package cn.xingji.application.commerce.fee;

import static cn.xingji.application.Forms.terms;
import static cn.xingji.rules.RuleId.R7_FEE;

import cn.xingji.application.BadInput;
import cn.xingji.rules.Rule;
import cn.xingji.testing.RealStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

@QuarkusTest
@RealStack
@Rule(R7_FEE)
class FeeBadInputTest extends BadInput {
    private String schedule = "";

    @Override
    protected Stream<Bad> cases() {
        schedule = "b" + UUID.randomUUID().toString().substring(0, 8);
        schedule(schedule, terms("2099-01-0" + (1 + Math.floorMod(NOBODY.hashCode(), 9))))
                .then()
                .statusCode(201);
        return Stream.of(
                bad("table with a blank in its name", 400, "version", () -> schedule("2 0", terms("2098-01-01"))),
                bad("negative rate", 400, "dayRate", () -> schedule("n1", with("dayRate", "-1"))),
                bad("rate in mills", 400, "dayRate", () -> schedule("n1", with("dayRate", "1.005"))),
                bad("a third of nothing", 400, "surveillanceOf", () -> schedule("n1", with("surveillanceOf", 0))),
                bad("no terms", 400, "terms", () -> schedule("n1", Map.of())),
                bad("a day that is taken", 409, "R7-fee", () -> schedule("n1", with("effectiveFrom", "2021-01-01"))),
                bad(
                        "edit of what is published",
                        409,
                        "R7-fee",
                        () -> as("he.li", "finance")
                                .header("If-Match", "*")
                                .body(terms("2098-01-01"))
                                .put("/api/v1/fee-schedules/2021.1")),
                bad("bands under no heading", 422, "R7-fee", () -> bands("1,30,LOW,ON_SITE,1.5")),
                bad(
                        "bands with a hole",
                        422,
                        "R7-fee",
                        () -> bands("people_from,people_to,risk,mode,days\n2,30,LOW,ON_SITE,1")),
                bad(
                        "bands that are no figures",
                        422,
                        "R7-fee",
                        () -> bands("people_from,people_to,risk,mode,days\na,b,c,d,e")),
                bad(
                        "finance publishes",
                        403,
                        "",
                        () -> as("he.li", "finance")
                                .header("If-Match", "*")
                                .post("/api/v1/fee-schedules/{v}/publish", schedule)),
                bad(
                        "estimate for nobody",
                        400,
                        "people",
                        () -> newcomer()
                                .get("/api/v1/fee-schedules/current/estimate?people=0&trade=01&auditMode=ON_SITE")),
                bad(
                        "estimate for no trade",
                        422,
                        "trade",
                        () -> newcomer()
                                .get("/api/v1/fee-schedules/current/estimate?people=5&trade=77&auditMode=ON_SITE")));
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

    private static Map<String, Object> with(String field, Object value) {
        var terms = terms("2098-01-01");
        terms.put(field, value);
        return terms;
    }
}
