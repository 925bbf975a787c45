package cn.xingji.scoring.sheet;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import cn.xingji.events.AuditEvent.EvidenceRecorded;
import cn.xingji.events.AuditMethod;
import cn.xingji.events.Coded;
import cn.xingji.events.ScoringEvent.ScoreSheetOpened;
import cn.xingji.rules.people.Roles;
import cn.xingji.rules.vocabulary.AuditId;
import cn.xingji.rules.vocabulary.CaseId;
import cn.xingji.rules.vocabulary.EvidenceId;
import cn.xingji.testing.Facts;
import cn.xingji.testing.KeepsAccess;
import cn.xingji.testing.RealStack;
import cn.xingji.testing.Tokens;
import cn.xingji.testing.Told;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** Who may do what to a sheet that is complete. */
@QuarkusTest
@RealStack
class AccessTest extends KeepsAccess {
    private static final String SHEET = "/api/v1/score-sheets/{id}";

    private final UUID caseId = UUID.randomUUID();
    private final UUID auditId = UUID.randomUUID();
    private final UUID evidence = UUID.randomUUID();
    private String sheet = "";

    @BeforeEach
    void completed() {
        Facts.tell(AScoreSheet.fieldworkStarted(caseId, auditId));
        Facts.tell(new EvidenceRecorded(
                new CaseId(caseId),
                new AuditId(auditId),
                new EvidenceId(evidence),
                "EV-001",
                Coded.of(AuditMethod.SERVICE_MANAGEMENT),
                AScoreSheet.allCodes()));
        sheet = Told.await(ScoreSheetOpened.class, caseId).sheetId().toString();
        await().untilAsserted(() -> scored().then().statusCode(200));
        asLeader().post(SHEET + "/completion", sheet).then().statusCode(200);
    }

    private Response scored() {
        var tag = asLeader().get(SHEET, sheet).header("ETag");
        var all = AScoreSheet.SCHEME.items().stream()
                .map(item -> Map.of("item", item.code(), "score", item.maximum(), "evidence", List.of(evidence)))
                .toList();
        return asLeader().header("If-Match", tag).body(all).put(SHEET + "/items", sheet);
    }

    private RequestSpecification asLeader() {
        return given().auth()
                .oauth2(Tokens.of("wang.lei").role(Roles.AUDITOR).subject(leader()).sign())
                .contentType(ContentType.JSON);
    }

    @Override
    protected UUID owner() {
        return AScoreSheet.fieldworkStarted(caseId, auditId).client().organizationId();
    }

    @Override
    protected UUID leader() {
        return AScoreSheet.LEADER;
    }

    @Override
    protected String address(String method, String path) {
        return path.replace("{id}", sheet).replace("{item}", "a1").replace("{version}", "2021.1");
    }
}
