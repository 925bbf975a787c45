package cn.xingji.scoring.sheet;

import static cn.xingji.rules.RuleId.R5_3_1_4_CHANGE;
import static cn.xingji.rules.RuleId.R6_EVIDENCE;
import static cn.xingji.rules.RuleId.R6_GRADES;
import static cn.xingji.rules.RuleId.R6_ITEMS;
import static cn.xingji.rules.RuleId.R8_LATEST;
import static cn.xingji.rules.RuleId.RA6_1_B;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import cn.xingji.events.AuditEvent.AuditTerminated;
import cn.xingji.events.AuditEvent.EvidenceRecorded;
import cn.xingji.events.AuditEvent.FieldworkStarted;
import cn.xingji.events.AuditEvent.TeamMemberReplaced;
import cn.xingji.events.AuditKind;
import cn.xingji.events.AuditMethod;
import cn.xingji.events.AuditMode;
import cn.xingji.events.Coded;
import cn.xingji.events.Grade;
import cn.xingji.events.ScoringEvent.ScoreSheetCompleted;
import cn.xingji.events.ScoringEvent.ScoreSheetOpened;
import cn.xingji.events.TeamMember;
import cn.xingji.events.Topic;
import cn.xingji.rules.Rule;
import cn.xingji.rules.vocabulary.AuditId;
import cn.xingji.rules.vocabulary.CaseId;
import cn.xingji.rules.vocabulary.EvidenceId;
import cn.xingji.testing.Facts;
import cn.xingji.testing.RealStack;
import cn.xingji.testing.Tokens;
import cn.xingji.testing.Told;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Scoring on real PostgreSQL and Kafka, from the event that opens a sheet to the event that closes it. */
@QuarkusTest
@RealStack
class ScoringTest {
    private final UUID caseId = UUID.randomUUID();
    private final UUID auditId = UUID.randomUUID();
    private final UUID evidenceId = UUID.randomUUID();
    private final FieldworkStarted started = AScoreSheet.fieldworkStarted(caseId, auditId);

    @Test
    @Rule({R8_LATEST, R6_ITEMS, R6_GRADES})
    void an_audit_s_fieldwork_opens_a_sheet_and_fifty_scores_make_a_grade() {
        var sheet = givenAnOpenSheet();

        leader().header("If-Match", etag(sheet))
                .body(allItems("6.5"))
                .put("/api/v1/score-sheets/{id}/items", sheet)
                .then()
                .statusCode(200)
                .body("missing", hasSize(0));
        leader().header("If-Match", etag(sheet))
                .post("/api/v1/score-sheets/{id}/completion", sheet)
                .then()
                .statusCode(200)
                .body("state", equalTo("COMPLETED"))
                .body("grade", equalTo("FIVE_STAR"));

        var completed = Told.await(ScoreSheetCompleted.class, caseId);
        assertThat(completed.total()).isEqualByComparingTo("99.5");
        assertThat(completed.grade()).contains(Coded.of(Grade.FIVE_STAR));
        assertThat(completed.schemeVersion()).isEqualTo("2021.1");
    }

    @Test
    @Rule(R5_3_1_4_CHANGE)
    void who_takes_a_member_s_place_scores_in_it() {
        var sheet = givenAnOpenSheet();
        var successor = new TeamMember(UUID.randomUUID(), "孙悦", true);

        Facts.tell(new TeamMemberReplaced(
                new CaseId(caseId),
                new AuditId(auditId),
                started.team().getFirst(),
                successor,
                List.of(successor, started.team().getLast()),
                false,
                "组长生病"));

        await().untilAsserted(() ->
                leader().get("/api/v1/score-sheets/{id}", sheet).then().statusCode(404));
    }

    @Test
    @Rule(RA6_1_B)
    void the_sheet_of_a_terminated_audit_is_closed_and_scored_no_more() {
        var sheet = givenAnOpenSheet();

        Facts.tell(new AuditTerminated(
                new CaseId(caseId),
                new AuditId(auditId),
                Coded.of(AuditKind.INITIAL),
                Coded.of(AuditMode.REMOTE),
                "网络中断",
                started.startedOn()));

        await().untilAsserted(() -> leader().get("/api/v1/score-sheets/{id}", sheet)
                .then()
                .body("state", equalTo("CLOSED"))
                .body("allowedActions", hasSize(0)));
        leader().header("If-Match", etag(sheet))
                .body(allItems("6.5"))
                .put("/api/v1/score-sheets/{id}/items", sheet)
                .then()
                .statusCode(409);
    }

    @Test
    void the_same_event_told_twice_opens_one_sheet() {
        var id = Facts.tell(AScoreSheet.fieldworkStarted(caseId, auditId));
        Facts.tellAgain(id, AScoreSheet.fieldworkStarted(caseId, auditId));
        Facts.tell(AScoreSheet.fieldworkStarted(caseId, auditId));
        Facts.tellAfresh(id, AScoreSheet.fieldworkStarted(caseId, auditId), "score-sheets");
        Facts.tell(evidence());
        Facts.tell(evidence());

        await().until(this::evidenceIsKnown);
        assertThat(Told.all(ScoreSheetOpened.class, caseId)).hasSize(1);
    }

    @Test
    @Rule(R6_EVIDENCE)
    void evidence_of_a_method_that_was_added_later_is_evidence_all_the_same() {
        Facts.tell(Facts.withCode(AScoreSheet.fieldworkStarted(caseId, auditId), AuditMode.ON_SITE, "HYBRID"));
        Facts.tell(Facts.withCode(evidence(), AuditMethod.SERVICE_MANAGEMENT, "DATA_ANALYSIS"));

        await().until(this::evidenceIsKnown);
        assertThat(Facts.deadLetters(Topic.AUDIT, "scoring-service")).isEmpty();
    }

    @Test
    @Rule(R6_ITEMS)
    void a_refused_score_is_a_problem_with_rule_and_field_and_changes_nothing() {
        var sheet = givenAnOpenSheet();

        leader().header("If-Match", etag(sheet))
                .body(Map.of("score", 9, "reason", "", "evidence", List.of(evidenceId)))
                .put("/api/v1/score-sheets/{id}/items/a1", sheet)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("rule", equalTo("R6-items"))
                .body("violations[0].field", equalTo("score"))
                .body("detail", containsString("a1"));

        leader().get("/api/v1/score-sheets/{id}", sheet).then().body("missing", hasSize(50));
    }

    @Test
    @Rule(R6_ITEMS)
    void a_list_of_scores_is_taken_whole_or_not_at_all() {
        var sheet = givenAnOpenSheet();
        var items = new ArrayList<>(allItems("7"));
        items.set(0, Map.of("item", "a1", "score", 5, "reason", "", "evidence", List.of(evidenceId)));

        items.set(1, Map.of("item", "a2", "score", 1, "reason", "", "evidence", List.of()));

        leader().header("If-Match", etag(sheet))
                .body(items)
                .put("/api/v1/score-sheets/{id}/items", sheet)
                .then()
                .statusCode(422)
                .body("violations.field", contains("score", "reason", "evidence"));

        leader().get("/api/v1/score-sheets/{id}", sheet).then().body("missing", hasSize(50));
    }

    @Test
    void two_people_who_score_at_once_do_not_overwrite_each_other() {
        var sheet = givenAnOpenSheet();
        var stale = etag(sheet);
        var body = Map.of("score", 1, "evidence", List.of(evidenceId));
        leader().header("If-Match", stale)
                .body(body)
                .put("/api/v1/score-sheets/{id}/items/a1", sheet)
                .then()
                .statusCode(200);

        leader().header("If-Match", stale)
                .body(body)
                .put("/api/v1/score-sheets/{id}/items/a3", sheet)
                .then()
                .statusCode(412);
        leader().body(body)
                .put("/api/v1/score-sheets/{id}/items/a3", sheet)
                .then()
                .statusCode(428);
    }

    @Test
    void who_has_not_read_the_sheet_as_it_stands_does_not_complete_it() {
        var sheet = givenAnOpenSheet();

        leader().post("/api/v1/score-sheets/{id}/completion", sheet).then().statusCode(428);
        leader().header("If-Match", "\"99\"")
                .post("/api/v1/score-sheets/{id}/completion", sheet)
                .then()
                .statusCode(412);
    }

    @Test
    void an_auditor_of_another_team_sees_no_sheet_and_an_applicant_no_open_one() {
        var sheet = givenAnOpenSheet();

        as("sun.hao", "auditor", UUID.randomUUID())
                .header("If-Match", etag(sheet))
                .body(Map.of("score", 1, "evidence", List.of(evidenceId)))
                .put("/api/v1/score-sheets/{id}/items/a1", sheet)
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(Tokens.of("li.na")
                        .role("applicant")
                        .organization(started.client().organizationId())
                        .sign())
                .get("/api/v1/score-sheets/{id}", sheet)
                .then()
                .statusCode(404);
        given().get("/api/v1/score-sheets/{id}", sheet).then().statusCode(401);
    }

    @Test
    @Rule({R6_ITEMS, R6_GRADES})
    void the_shipped_scheme_is_the_rules_own_table() {
        var scheme = leader().get("/api/v1/schemes/2021.1")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(scheme.getList("items")).hasSize(50);
        assertThat(points(scheme.getList("items.code"), scheme.getList("items.maximum"), "a"))
                .isEqualByComparingTo("40");
        assertThat(points(scheme.getList("items.code"), scheme.getList("items.maximum"), "b"))
                .isEqualByComparingTo("35");
        assertThat(points(scheme.getList("items.code"), scheme.getList("items.maximum"), "c"))
                .isEqualByComparingTo("25");
        assertThat(scheme.getList("thresholds.grade"))
                .containsExactly("QUALIFIED", "THREE_STAR", "FOUR_STAR", "FIVE_STAR");
    }

    private static BigDecimal points(List<String> codes, List<Object> maxima, String part) {
        var sum = BigDecimal.ZERO;
        for (var i = 0; i < codes.size(); i++) {
            if (codes.get(i).startsWith(part)) {
                sum = sum.add(new BigDecimal(maxima.get(i).toString()));
            }
        }
        return sum;
    }

    private String givenAnOpenSheet() {
        Facts.tell(started);
        Facts.tell(evidence());
        var sheet = Told.await(ScoreSheetOpened.class, caseId).sheetId().toString();
        await().until(this::evidenceIsKnown);
        return sheet;
    }

    private boolean evidenceIsKnown() {
        return leader().get("/api/v1/score-sheets?case=" + caseId)
                .jsonPath()
                .getList("items.evidence.id.flatten()")
                .contains(evidenceId.toString());
    }

    private EvidenceRecorded evidence() {
        return new EvidenceRecorded(
                new CaseId(caseId),
                new AuditId(auditId),
                new EvidenceId(evidenceId),
                "EV-001",
                Coded.of(AuditMethod.SERVICE_MANAGEMENT),
                AScoreSheet.allCodes());
    }

    private List<Map<String, Object>> allItems(String c7) {
        return AScoreSheet.SCHEME.items().stream()
                .<Map<String, Object>>map(item -> Map.of(
                        "item",
                        item.code(),
                        "score",
                        item.code().equals("c7") ? new BigDecimal(c7) : item.maximum(),
                        "reason",
                        item.code().equals("c7") ? "一起投诉超期" : "",
                        "evidence",
                        List.of(evidenceId)))
                .toList();
    }

    private static String etag(String sheet) {
        return leader().get("/api/v1/score-sheets/{id}", sheet).header("ETag");
    }

    private static RequestSpecification leader() {
        return as("wang.lei", "auditor", AScoreSheet.LEADER);
    }

    private static RequestSpecification as(String name, String role, UUID id) {
        return given().auth()
                .oauth2(Tokens.of(name).role(role).subject(id).sign())
                .contentType(ContentType.JSON);
    }
}
