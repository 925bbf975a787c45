package cn.xingji.application.intake.application;

import static cn.xingji.rules.RuleId.R5_2_1_ARCHIVE;
import static cn.xingji.rules.RuleId.R5_2_2_CONTRACT;
import static cn.xingji.rules.RuleId.R7_FEE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import cn.xingji.application.ApplyingSteps;
import cn.xingji.events.ApplicationEvent.CaseTerminated;
import cn.xingji.events.ApplicationEvent.ContractSigned;
import cn.xingji.events.AuditEvent.AuditOpened;
import cn.xingji.events.AuditKind;
import cn.xingji.events.AuditMode;
import cn.xingji.events.CertificateEvent.CertificateIssued;
import cn.xingji.events.Coded;
import cn.xingji.events.Grade;
import cn.xingji.rules.Rule;
import cn.xingji.rules.vocabulary.AuditId;
import cn.xingji.rules.vocabulary.CertificateId;
import cn.xingji.rules.vocabulary.CertificateNumber;
import cn.xingji.rules.vocabulary.PersonDays;
import cn.xingji.testing.Facts;
import cn.xingji.testing.RealStack;
import cn.xingji.testing.Told;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** Client or body ends a case after both have signed, and before there is a certificate. */
@QuarkusTest
@RealStack
class TerminatingTest extends ApplyingSteps {
    private static final Map<String, String> WHY = Map.of("reason", "客户停止该项业务");
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final Duration A_WHILE = Duration.ofSeconds(60);

    @Test
    @Rule({R5_2_2_CONTRACT, R5_2_1_ARCHIVE, R7_FEE})
    void the_client_ends_its_case_with_all_that_was_open_and_it_goes_into_the_archive() {
        var id = contracted();
        var paid = invoiced(id, "SURVEILLANCE_1");
        finance(paid)
                .body(Map.of("number", number(), "issuedOn", DAY.toString()))
                .post("/api/v1/invoices/{i}/issue", paid)
                .then()
                .statusCode(200);
        var amount = finance().get("/api/v1/invoices/{i}", paid).jsonPath().getString("amount");
        finance(paid)
                .body(Map.of("amount", amount, "paidOn", DAY.toString(), "receipt", "R-1"))
                .post("/api/v1/invoices/{i}/payment", paid)
                .then()
                .statusCode(200);
        var open = invoiced(id, "INITIAL");

        terminate(applicant(id), id, WHY)
                .then()
                .statusCode(200)
                .body("state", equalTo("TERMINATED"))
                .body("allowedActions", equalTo(List.of()));

        var told = Told.await(CaseTerminated.class, UUID.fromString(id));
        assertThat(told.byClient()).isTrue();
        Facts.tellAfresh(Facts.tell(told), told, "archive", "timeline", "letters", "invoices");
        await().atMost(A_WHILE)
                .untilAsserted(
                        () -> finance().get("/api/v1/invoices/{i}", open).then().body("state", equalTo("CANCELLED")));
        finance().get("/api/v1/invoices/{i}", paid).then().body("state", equalTo("PAID"));
        await().atMost(A_WHILE)
                .untilAsserted(() -> reviewer().get("/api/v1/archive").then().body("caseId", hasItem(id)));
        reviewer()
                .body(Map.of("reason", "复核终止"))
                .post("/api/v1/archive/{id}/readings", id)
                .then()
                .body("closingReasons", hasItem(WHY.get("reason")))
                .body("letters.kind", hasItem("TERMINATION"));
        applicant()
                .get("/api/v1/applications/{id}/timeline", id)
                .then()
                .body("entries.label", not(hasItem(containsString(WHY.get("reason")))));
    }

    @Test
    @Rule(R5_2_2_CONTRACT)
    void the_body_ends_a_case_too_and_what_others_still_tell_of_it_is_nobodys_turn() {
        var id = contracted();

        terminate(signatory().header("If-Match", caseTag(id)), id, WHY).then().statusCode(200);
        var told = Told.await(CaseTerminated.class, UUID.fromString(id));
        assertThat(told.byClient()).isFalse();

        var late = new AuditOpened(
                told.caseId(),
                new AuditId(UUID.randomUUID()),
                Coded.of(AuditKind.INITIAL),
                Coded.of(AuditMode.ON_SITE),
                PersonDays.of("2"));
        Facts.tellAfresh(Facts.tell(late), late, "timeline");
        await().untilAsserted(() -> applicant()
                .get("/api/v1/applications/{id}/timeline", id)
                .then()
                .body("entries.kind", hasItem("AuditOpened"))
                .body("next.step", not(hasItem("PROPOSE_TEAM"))));
    }

    @Test
    @Rule(R5_2_2_CONTRACT)
    void it_needs_a_reason_one_of_the_two_parties_and_a_contract() {
        var id = accepted();
        terminate(applicant(id), id, WHY).then().statusCode(409).body("rule", equalTo("R5.2.2-contract"));
        signed(id);

        terminate(applicant(id), id, Map.of("reason", " "))
                .then()
                .statusCode(422)
                .body("rule", equalTo("R5.2.2-contract"));
        terminate(reviewer(id), id, WHY).then().statusCode(403);
        terminate(stranger().contentType(ContentType.JSON).header("If-Match", caseTag(id)), id, WHY)
                .then()
                .statusCode(404);
        var seen = caseTag(id);
        terminate(applicant().header("If-Match", seen), id, WHY).then().statusCode(200);
        terminate(applicant().header("If-Match", seen), id, WHY).then().statusCode(412);
        invoice(id, "INITIAL").then().statusCode(409).body("rule", equalTo("R5.2.2-contract"));
    }

    @Test
    @Rule(R5_2_2_CONTRACT)
    void a_case_with_a_certificate_ends_by_its_deregistration_only() {
        var id = contracted();
        var contract = Told.await(ContractSigned.class, UUID.fromString(id));
        var issued = new CertificateIssued(
                contract.caseId(),
                new CertificateId(UUID.randomUUID()),
                CertificateNumber.withCheckDigit("XJ" + id.substring(0, 8)),
                contract.client(),
                contract.scope(),
                Coded.of(Grade.FOUR_STAR),
                Coded.of(AuditKind.INITIAL),
                DAY,
                DAY,
                DAY.plusYears(3),
                PersonDays.of("2"));
        Facts.tellAfresh(Facts.tell(issued), issued, "certifications", "timeline", "letters");

        await().untilAsserted(() -> terminate(applicant(id), id, WHY)
                .then()
                .statusCode(409)
                .body("rule", equalTo("R5.8"))
                .body("detail", containsString("注销")));
    }

    private String contracted() {
        var id = accepted();
        signed(id);
        return id;
    }

    private static Response terminate(RequestSpecification who, String id, Map<String, String> why) {
        return who.body(why).post("/api/v1/applications/{id}/terminate", id);
    }

    private Response invoice(String id, String audit) {
        return applicant()
                .body(Map.of("audit", audit, "type", "ORDINARY", "email", "a@example.cn"))
                .post("/api/v1/applications/{id}/invoices", id);
    }

    private static RequestSpecification finance() {
        return as("he.li", "finance");
    }

    private static RequestSpecification finance(String invoice) {
        return finance()
                .header(
                        "If-Match",
                        finance().get("/api/v1/invoices/{i}", invoice).header("ETag"));
    }

    private static String number() {
        return "%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
    }

    private String invoiced(String id, String audit) {
        return invoice(id, audit).then().statusCode(201).extract().jsonPath().getString("id");
    }
}
