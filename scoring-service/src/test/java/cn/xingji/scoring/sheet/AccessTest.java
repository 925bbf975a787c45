package cn.xingji.scoring.sheet;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import cn.xingji.events.AuditEvent.AuditReported;
import cn.xingji.events.AuditEvent.EvidenceRecorded;
import cn.xingji.events.AuditEvent.FieldworkStarted;
import cn.xingji.events.AuditMethod;
import cn.xingji.events.Coded;
import cn.xingji.events.Grade;
import cn.xingji.events.Scope;
import cn.xingji.events.ScoringEvent.ScoreSheetOpened;
import cn.xingji.events.Standard;
import cn.xingji.rules.people.Roles;
import cn.xingji.rules.vocabulary.AuditId;
import cn.xingji.rules.vocabulary.CaseId;
import cn.xingji.rules.vocabulary.EvidenceId;
import cn.xingji.rules.vocabulary.PersonDays;
import cn.xingji.testing.Facts;
import cn.xingji.testing.KeepsAccess;
import cn.xingji.testing.RealStack;
import cn.xingji.testing.Tokens;
import cn.xingji.testing.Told;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** Who may do what to a sheet whose report was issued. */
@QuarkusTest
@RealStack
class AccessTest extends KeepsAccess {
    private static final String SHEET = "/api/v1/score-sheets/{id}";

    private final UUID caseId = UUID.randomUUID();
    private final UUID auditId = UUID.randomUUID();
    private final UUID evidence = UUID.randomUUID();
    private final FieldworkStarted started = AScoreSheet.fieldworkStarted(caseId, auditId);
    private String sheet = "";

    @BeforeEach
    void reported() {
        Facts.tell(started);
        Facts.tell(new EvidenceRecorded(
                new CaseId(caseId),
                new AuditId(auditId),
                new EvidenceId(evidence),
                "EV-001",
                Coded.of(AuditMethod.SERVICE_MANAGEMENT),
                AScoreSheet.allCodes()));
        sheet = Told.await(ScoreSheetOpened.class, caseId).sheetId().toString();
        await().untilAsserted(() -> scored().then().statusCode(200));
        asLeaderWhoHasReadIt().post(SHEET + "/completion", sheet).then().statusCode(200);
        asClient().get(SHEET, sheet).then().statusCode(404);
        Facts.tell(report());
        await().untilAsserted(() -> asClient().get(SHEET, sheet).then().statusCode(200));
    }

    private AuditReported report() {
        return new AuditReported(
                started.caseId(),
                started.auditId(),
                started.kind(),
                started.mode(),
                started.client(),
                new Scope(List.of("家用空调"), "01", 86, List.of(), Coded.each(List.of(Standard.GB_T_27922_2011))),
                started.team(),
                true,
                new BigDecimal("100"),
                Optional.of(Coded.of(Grade.FIVE_STAR)),
                "2021.1",
                PersonDays.of("2"),
                started.startedOn(),
                "ab".repeat(32),
                Optional.empty());
    }

    private RequestSpecification asClient() {
        return given().auth()
                .oauth2(Tokens.of("li.na")
                        .role(Roles.APPLICANT)
                        .organization(owner())
                        .sign());
    }

    private Response scored() {
        var all = AScoreSheet.SCHEME.items().stream()
                .map(item -> Map.of("item", item.code(), "score", item.maximum(), "evidence", List.of(evidence)))
                .toList();
        return asLeaderWhoHasReadIt().body(all).put(SHEET + "/items", sheet);
    }

    private RequestSpecification asLeaderWhoHasReadIt() {
        return asLeader().header("If-Match", asLeader().get(SHEET, sheet).header("ETag"));
    }

    private RequestSpecification asLeader() {
        return given().auth()
                .oauth2(Tokens.of("wang.lei")
                        .role(Roles.AUDITOR)
                        .subject(leader())
                        .sign())
                .contentType(ContentType.JSON);
    }

    @Override
    protected UUID owner() {
        return started.client().organizationId();
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
