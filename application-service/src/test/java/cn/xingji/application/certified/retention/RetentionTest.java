package cn.xingji.application.certified.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import cn.xingji.application.ApplyingSteps;
import cn.xingji.clock.BusinessClock;
import cn.xingji.events.AuditKind;
import cn.xingji.events.CertificateEvent.CertificateExpired;
import cn.xingji.events.CertificateEvent.CertificateIssued;
import cn.xingji.events.Client;
import cn.xingji.events.Coded;
import cn.xingji.events.Grade;
import cn.xingji.events.Scope;
import cn.xingji.events.Standard;
import cn.xingji.rules.vocabulary.CaseId;
import cn.xingji.rules.vocabulary.CertificateId;
import cn.xingji.rules.vocabulary.CertificateNumber;
import cn.xingji.rules.vocabulary.CreditCode;
import cn.xingji.rules.vocabulary.PersonDays;
import cn.xingji.testing.Facts;
import cn.xingji.testing.RealStack;
import cn.xingji.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How long records are kept: what may go one day is listed, what is held stays. */
@QuarkusTest
@RealStack
class RetentionTest extends ApplyingSteps {
    private static final LocalDate LONG_AGO = LocalDate.of(2018, 6, 1);

    /** Years of a certification cycle; records outlast the certificate by one more. */
    private static final int CYCLE = 3;

    @Test
    void the_table_says_of_each_record_how_long_it_is_kept_and_why() {
        administrator()
                .get("/api/v1/retention")
                .then()
                .statusCode(200)
                .body("record", hasItems("CONTRACT", "APPLICATION_FORM", "AUDIT_REPORT", "DECISION", "CERTIFICATE"))
                .body("find { it.record == 'CONTRACT' }.yearsAfterTheEnd", equalTo(2))
                .body("find { it.record == 'CONTRACT' }.currentAndPreviousCycle", equalTo(true))
                .body("find { it.record == 'CONTRACT' }.rule", equalTo("R8.1-8.6"));
    }

    @Test
    void records_of_a_certificate_that_ended_long_ago_are_due_and_name_nobody() {
        var id = certifiedUntil(LONG_AGO);

        assertThat(due(id)).isNotEmpty().allSatisfy(record -> {
            assertThat(record).containsEntry("held", false);
            assertThat(record.get("keptUntil").toString())
                    .isGreaterThan(LONG_AGO.plusYears(2).toString());
            assertThat(record).doesNotContainKeys("client", "name", "organization");
        });
    }

    @Test
    void records_are_kept_on_their_last_day_and_due_on_the_day_after() {
        var end = LocalDate.now(BusinessClock.ZONE).minusYears(CYCLE);
        var lastDay = end.plusYears(CYCLE);
        var id = certifiedUntil(end);

        TestClock.setDate(lastDay);
        assertThat(due(id)).isEmpty();

        TestClock.setDate(lastDay.plusDays(1));
        assertThat(due(id))
                .isNotEmpty()
                .allSatisfy(record -> assertThat(record).containsEntry("keptUntil", lastDay.toString()));
    }

    @Test
    void a_held_case_is_kept_until_the_hold_is_lifted_each_with_a_reason() {
        var id = certifiedUntil(LONG_AGO);

        var hold = hold(id, "Dispute 2026-114")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("id");

        assertThat(due(id)).isNotEmpty().allSatisfy(record -> assertThat(record).containsEntry("held", true));
        hold(id, "again").then().statusCode(409).body("type", equalTo("urn:xingji:problem:hold.set-already"));
        lift(hold, " ").then().statusCode(400);
        lift(hold, "Settled").then().statusCode(200).body("liftedAt", notNullValue());
        lift(hold, "Settled").then().statusCode(409).body("type", equalTo("urn:xingji:problem:hold.lifted-already"));
        assertThat(due(id)).isNotEmpty().allSatisfy(record -> assertThat(record).containsEntry("held", false));
    }

    @Test
    void a_hold_needs_a_case_and_a_reason() {
        hold(UUID.randomUUID().toString(), "Dispute").then().statusCode(404);
        hold(submitted(), "  ").then().statusCode(400);
    }

    @Test
    void only_administrators_see_and_hold() {
        for (var path : List.of("", "/due", "/holds")) {
            reviewer().get("/api/v1/retention" + path).then().statusCode(403);
            stranger().get("/api/v1/retention" + path).then().statusCode(403);
        }
        reviewer()
                .body(Map.of("caseId", UUID.randomUUID(), "reason", "x"))
                .post("/api/v1/retention/holds")
                .then()
                .statusCode(403);
    }

    private String certifiedUntil(LocalDate end) {
        var id = submitted();
        var caseId = new CaseId(UUID.fromString(id));
        var certificate = new CertificateId(UUID.randomUUID());
        var number = CertificateNumber.withCheckDigit("XJ" + id.substring(0, 8));
        var issued = new CertificateIssued(
                caseId,
                certificate,
                number,
                new Client(organization, new CreditCode(creditCode()), "杭州某某电器有限公司", "", "杭州市西湖区"),
                new Scope(List.of("空调"), "01", 40, List.of(), Coded.each(List.of(Standard.GB_T_27922_2011))),
                Coded.of(Grade.FOUR_STAR),
                Coded.of(AuditKind.INITIAL),
                end.minusYears(CYCLE),
                end.minusYears(CYCLE),
                end,
                PersonDays.of("2"));
        Facts.tellAfresh(Facts.tell(issued), issued, "certifications");
        var expired = new CertificateExpired(caseId, certificate, number, end);
        Facts.tellAfresh(Facts.tell(expired), expired, "certifications");
        return id;
    }

    private static List<Map<String, Object>> due(String id) {
        return administrator()
                .get("/api/v1/retention/due")
                .jsonPath()
                .param("id", id)
                .getList("findAll { it.caseId == id }");
    }

    private static Response hold(String id, String reason) {
        return administrator().body(Map.of("caseId", id, "reason", reason)).post("/api/v1/retention/holds");
    }

    private static Response lift(String hold, String reason) {
        return administrator().body(Map.of("reason", reason)).post("/api/v1/retention/holds/{id}/lift", hold);
    }

    private static RequestSpecification administrator() {
        return as("admin", "administrator");
    }
}
