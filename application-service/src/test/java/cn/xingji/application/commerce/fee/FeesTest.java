package cn.xingji.application.commerce.fee;

import static cn.xingji.application.Forms.terms;
import static cn.xingji.rules.RuleId.R5_2_1_E;
import static cn.xingji.rules.RuleId.R5_6_4_DAYS;
import static cn.xingji.rules.RuleId.R5_6_4_FEE;
import static cn.xingji.rules.RuleId.R7_FEE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import cn.xingji.application.ApplyingSteps;
import cn.xingji.clock.BusinessClock;
import cn.xingji.rules.Rule;
import cn.xingji.testing.RealStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The fee table in its versions, the quote that it gives, and the invoices. */
@QuarkusTest
@RealStack
class FeesTest extends ApplyingSteps {
    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Test
    @Rule(R7_FEE)
    void a_new_table_is_drafted_filled_from_a_file_and_published_by_another() {
        var version = "t" + UUID.randomUUID().toString().substring(0, 8);
        var drafted = finance().body(draft(version)).post("/api/v1/fee-schedules");
        assertThat(drafted.statusCode()).as(drafted.asString()).isEqualTo(201);
        var exported = finance()
                .accept("text/csv")
                .get("/api/v1/fee-schedules/2021.1/bands")
                .asByteArray();

        administrator(drafted)
                .post("/api/v1/fee-schedules/{v}/publish", version)
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("bands"));
        var filled = finance()
                .header("If-Match", drafted.header("ETag"))
                .contentType("text/csv")
                .body(exported)
                .put("/api/v1/fee-schedules/{v}/bands", version);
        assertThat(filled.statusCode()).as(filled.asString()).isEqualTo(200);
        administrator(drafted)
                .post("/api/v1/fee-schedules/{v}/publish", version)
                .then()
                .statusCode(412);
        administrator(filled)
                .post("/api/v1/fee-schedules/{v}/publish", version)
                .then()
                .statusCode(200)
                .body("state", equalTo("PUBLISHED"))
                .body("bands", hasSize(36));
        finance()
                .header("If-Match", "*")
                .delete("/api/v1/fee-schedules/{v}", version)
                .then()
                .statusCode(409);
    }

    @Test
    @Rule(R7_FEE)
    void the_table_goes_out_and_comes_in_as_an_excel_sheet() {
        var version = "t" + UUID.randomUUID().toString().substring(0, 8);
        var drafted = finance().body(draft(version)).post("/api/v1/fee-schedules");
        var sheet = finance()
                .accept(EXCEL)
                .get("/api/v1/fee-schedules/2021.1/bands")
                .asByteArray();

        finance()
                .header("If-Match", drafted.header("ETag"))
                .contentType(EXCEL)
                .body(sheet)
                .put("/api/v1/fee-schedules/{v}/bands", version)
                .then()
                .statusCode(200)
                .body("bands", hasSize(36));
        finance()
                .header("If-Match", "*")
                .delete("/api/v1/fee-schedules/{v}", version)
                .then()
                .statusCode(204);
    }

    @Test
    @Rule({R5_2_1_E, R5_6_4_DAYS, R5_6_4_FEE, R7_FEE})
    void a_case_has_a_quote_for_its_whole_cycle_with_each_figure_explained() throws IOException {
        var id = submitted();

        applicant()
                .get("/api/v1/applications/{id}/quote", id)
                .then()
                .statusCode(200)
                .body("binding", equalTo(true))
                .body("audits.kind", hasItems("INITIAL", "SURVEILLANCE_1", "SURVEILLANCE_2"))
                .body("audits[0].fee", equalTo(9000.00f))
                .body("audits[1].days", equalTo(1))
                .body("audits[0].lines[0].label", containsString("86 人"))
                .body("audits[0].lines.rule", hasItems("R5.2.1-e", "R5.2.1-f", "R7-fee"));
        var printed = applicant().get("/api/v1/applications/{id}/quote/document", id);
        try (var pdf = Loader.loadPDF(printed.asByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("服务认证报价单", "第一次监督审查", "9000.00");
        }
        stranger().get("/api/v1/applications/{id}/quote", id).then().statusCode(404);
    }

    @Test
    @Rule(R7_FEE)
    void anybody_who_signs_in_may_see_what_an_audit_would_cost() {
        newcomer()
                .get("/api/v1/fee-schedules/current/estimate?people=86&trade=01&auditMode=ON_SITE")
                .then()
                .statusCode(200)
                .body("days", equalTo(2));
        newcomer()
                .get("/api/v1/fee-schedules/current/estimate?people=86&trade=77&auditMode=ON_SITE")
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("trade"));
    }

    @Test
    @Rule(R7_FEE)
    void an_invoice_is_asked_for_issued_and_paid_once() {
        var id = accepted();
        ask(id).then().statusCode(409).body("code", equalTo("contract.not-signed"));
        signed(id);

        var asked = ask(id);
        assertThat(asked.statusCode()).as(asked.asString()).isEqualTo(201);
        ask(id).then().statusCode(409).body("code", equalTo("invoice.asked-already"));
        var invoice = asked.jsonPath().getString("id");
        var number = "%020d".formatted(System.nanoTime());
        var issue = Map.of(
                "number", number, "issuedOn", LocalDate.now(BusinessClock.ZONE).toString());
        var issued = finance()
                .header("If-Match", asked.header("ETag"))
                .body(issue)
                .post("/api/v1/invoices/{i}/issue", invoice);
        assertThat(issued.statusCode()).as(issued.asString()).isEqualTo(200);
        finance()
                .header("If-Match", asked.header("ETag"))
                .body(issue)
                .post("/api/v1/invoices/{i}/issue", invoice)
                .then()
                .statusCode(412);
        pay(invoice, issued, "1.00").then().statusCode(422).body("violations.field", hasItem("amount"));
        pay(invoice, issued, "9000").then().statusCode(200).body("state", equalTo("PAID"));
        applicant().get("/api/v1/applications/{id}/invoices", id).then().body("stateLabel", hasItem("已付款"));
        applicant().get("/api/v1/invoices").then().statusCode(403);
        stranger().get("/api/v1/invoices/{i}", invoice).then().statusCode(404);
        finance().get("/api/v1/invoices?state=PAID&size=100").then().body("items.id", hasItem(invoice));
    }

    private Response ask(String id) {
        return applicant()
                .body(Map.of("audit", "INITIAL", "type", "ORDINARY", "email", "finance@example.cn"))
                .post("/api/v1/applications/{id}/invoices", id);
    }

    private static Response pay(String invoice, Response seen, String amount) {
        return finance()
                .header("If-Match", seen.header("ETag"))
                .body(Map.of(
                        "amount",
                        amount,
                        "paidOn",
                        LocalDate.now(BusinessClock.ZONE).toString(),
                        "receipt",
                        "HD-1"))
                .post("/api/v1/invoices/{i}/payment", invoice);
    }

    private static Map<String, Object> draft(String version) {
        return Map.of("version", version, "terms", terms(freeDay().toString()));
    }

    /** Far enough away that no other test's case comes under it. */
    private static LocalDate freeDay() {
        return LocalDate.of(2100, 1, 1).plusDays(Math.floorMod(UUID.randomUUID().hashCode(), 100_000));
    }

    private static RequestSpecification finance() {
        return as("he.li", "finance");
    }

    private static RequestSpecification administrator(Response seen) {
        return as("guo.hua", "administrator").header("If-Match", seen.header("ETag"));
    }
}
