package cn.xingji.surveillance;

import static cn.xingji.rules.RuleId.R5_6_2_B;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import cn.xingji.events.ApplicationEvent.ChangeAccepted;
import cn.xingji.events.ChangeSubject;
import cn.xingji.events.Client;
import cn.xingji.events.Coded;
import cn.xingji.events.Scope;
import cn.xingji.events.Site;
import cn.xingji.events.Standard;
import cn.xingji.events.Topic;
import cn.xingji.rules.Rule;
import cn.xingji.rules.vocabulary.CaseId;
import cn.xingji.rules.vocabulary.CertificateId;
import cn.xingji.rules.vocabulary.ChangeId;
import cn.xingji.rules.vocabulary.CreditCode;
import cn.xingji.testing.Facts;
import cn.xingji.testing.RealStack;
import cn.xingji.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whether a change calls for a special audit, on real PostgreSQL and Kafka. */
@QuarkusTest
@RealStack
class SpecialAuditTest {
    private static final LocalDate DAY = LocalDate.of(2027, 5, 4);

    private final UUID caseId = UUID.randomUUID();

    @Test
    @Rule(R5_6_2_B)
    void a_change_of_what_is_certified_is_weighed_once_with_a_reason() {
        var change = accepted(Set.of(ChangeSubject.NAME, ChangeSubject.SCOPE));
        Facts.tell(accepted(Set.of(ChangeSubject.NAME)));
        Facts.tellAfresh(Facts.tell(change), change, "special-audits");
        Facts.tell(change);
        await().untilAsserted(() -> of(caseId).then().body("", hasSize(1)));
        var id = of(caseId).jsonPath().getString("[0].id");
        var seen = officer().get("/api/v1/special-audits/{id}", id);

        weigh(id, seen, Map.of("outcome", "NEEDED")).then().statusCode(400);
        weigh(id, seen, Map.of("outcome", "NEEDED", "reason", "新增安装服务"))
                .then()
                .statusCode(200)
                .body("outcome", equalTo("NEEDED"));
        weigh(id, seen, Map.of("outcome", "NOT_NEEDED", "reason", "另一意见"))
                .then()
                .statusCode(412);
        var now = officer().get("/api/v1/special-audits/{id}", id);
        weigh(id, now, Map.of("outcome", "NOT_NEEDED", "reason", "另一意见"))
                .then()
                .statusCode(409)
                .body("rule", equalTo("R5.6.2-b"));
        of(caseId).then().body("reason", hasItem("新增安装服务"));
    }

    @Test
    @Rule(R5_6_2_B)
    void a_subject_that_was_added_later_is_kept_by_its_code_and_left_to_a_person() {
        var change = accepted(Set.of(ChangeSubject.NAME));

        Facts.tell(Facts.withCode(change, ChangeSubject.NAME, "WARRANTY"));

        await().untilAsserted(() -> of(caseId).then().body("[0].subjects", hasItem("WARRANTY")));
        assertThat(Facts.deadLetters(Topic.APPLICATION, "surveillance-service")).isEmpty();
    }

    @Test
    @Rule(R5_6_2_B)
    void only_a_surveillance_officer_weighs() {
        given().auth()
                .oauth2(Tokens.of("li.na").role("applicant").sign())
                .get("/api/v1/special-audits")
                .then()
                .statusCode(403);
        given().get("/api/v1/special-audits").then().statusCode(401);
    }

    private static Response weigh(String id, Response seen, Map<String, String> answer) {
        return officer()
                .header("If-Match", seen.header("ETag"))
                .body(answer)
                .post("/api/v1/special-audits/{id}/answer", id);
    }

    private static Response of(UUID caseId) {
        return officer().get("/api/v1/special-audits?case={c}", caseId);
    }

    private ChangeAccepted accepted(Set<ChangeSubject> subjects) {
        var client = new Client(UUID.randomUUID(), new CreditCode("91330106MA2XJ0001Q"), "杭州云帆", "", "杭州市");
        var scope = new Scope(
                List.of("家用空调"),
                "01",
                10,
                List.of(new Site("总部", "杭州市", 10)),
                Coded.each(List.of(Standard.CTS_FW01_2021)));
        return new ChangeAccepted(
                new CaseId(caseId),
                new CertificateId(UUID.randomUUID()),
                new ChangeId(UUID.randomUUID()),
                Coded.each(subjects),
                client,
                scope,
                DAY);
    }

    private static RequestSpecification officer() {
        return given().auth()
                .oauth2(Tokens.of("tang.yu").role("surveillance-officer").sign())
                .contentType(ContentType.JSON);
    }
}
