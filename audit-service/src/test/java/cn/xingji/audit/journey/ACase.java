package cn.xingji.audit.journey;

import static cn.xingji.audit.journey.Calls.as;
import static cn.xingji.audit.journey.People.LEADER;
import static cn.xingji.audit.journey.People.LEADER_ID;
import static cn.xingji.audit.journey.People.MEMBER;
import static cn.xingji.audit.journey.People.MEMBER_ID;
import static cn.xingji.audit.journey.People.SCHEDULER;

import cn.xingji.audit.audit.AnAudit;
import cn.xingji.events.ApplicationEvent.ContractSigned;
import cn.xingji.events.AuditEvent.AuditOpened;
import cn.xingji.events.Coded;
import cn.xingji.events.Grade;
import cn.xingji.events.ScoringEvent.ScoreSheetCompleted;
import cn.xingji.events.ScoringEvent.ScoreSheetOpened;
import cn.xingji.events.SectionScore;
import cn.xingji.rules.vocabulary.AuditId;
import cn.xingji.rules.vocabulary.CaseId;
import cn.xingji.rules.vocabulary.ScoreSheetId;
import cn.xingji.testing.Facts;
import cn.xingji.testing.Tokens;
import cn.xingji.testing.Told;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** One case of the journey: each step the real call by the one whose step it is. */
final class ACase {
    static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    private final UUID id = UUID.randomUUID();
    private final UUID organization = UUID.randomUUID();
    private final UUID sheet = UUID.randomUUID();
    private UUID auditId;
    private boolean documentsCorrected;
    private UUID member = MEMBER_ID;
    private boolean remote;

    ContractSigned contract() {
        var audit = AnAudit.anAudit().caseId(id).organization(organization).personDays("2");
        return (remote ? audit.remote() : audit).contract();
    }

    /** Its contract is for a remote audit. */
    ACase remote() {
        remote = true;
        return this;
    }

    ACase opened() {
        freePeople();
        Facts.tell(contract());
        auditId = Told.await(AuditOpened.class, id).auditId().value();
        return this;
    }

    /** All cases have the same people on the same day: those before let go of them. */
    private static void freePeople() {
        var entities = Arc.container().instance(EntityManager.class).get();
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createQuery("delete from TeamDay").executeUpdate());
    }

    ACase withTeam() {
        opened();
        proposeTeam().statusCode(200);
        as(client()).post(path("/team/agreement"), Map.of("agreed", true)).statusCode(200);
        return this;
    }

    /** Its documents are to pass in the second round only. */
    ACase withDocumentsCorrected() {
        documentsCorrected = true;
        return this;
    }

    /** With him in Ma Member's place. */
    ACase withMember(UUID other) {
        member = other;
        return this;
    }

    ACase ready() {
        withTeam();
        if (documentsCorrected) {
            var lacking = raise("缺少服务蓝图").statusCode(200).extract().<String>path("nonconformities[0].id");
            answer(lacking, "已补充服务蓝图").statusCode(200);
            handIn().statusCode(200);
            verify(lacking).statusCode(200);
        }
        as(LEADER).post(path("/document-review"), passed()).statusCode(200);
        return this;
    }

    /** The leader fails the documents, for what these say beside what is open. */
    ValidatableResponse raise(String... descriptions) {
        return as(LEADER)
                .post(
                        path("/document-review"),
                        Map.of(
                                "suitability",
                                "文件适宜",
                                "sufficiency",
                                "文件不充分",
                                "items",
                                items("GB_T_27922_2011"),
                                "conclusion",
                                "NONCONFORMING",
                                "nonconformities",
                                Stream.of(descriptions)
                                        .map(each -> Map.of("against", "GB_T_27922_2011", "description", each))
                                        .toList()));
    }

    ValidatableResponse answer(String nonconformity, String correction) {
        return answering(correction)
                .header("If-Match", version())
                .post(answerPath(nonconformity))
                .then();
    }

    /** The client's answer with a file, still without the version that it rests on. */
    RequestSpecification answering(String correction) {
        return as(client())
                .request()
                .multiPart("correction", correction, "text/plain; charset=UTF-8")
                .multiPart("correctiveAction", "每年评审服务手册", "text/plain; charset=UTF-8")
                .multiPart("files", "blueprint.txt", correction.getBytes(StandardCharsets.UTF_8));
    }

    String answerPath(String nonconformity) {
        return path("/document-nonconformities/" + nonconformity + "/answer");
    }

    ValidatableResponse handIn() {
        return as(client()).post(path("/document-corrections"));
    }

    ValidatableResponse verify(String nonconformity) {
        return as(LEADER).post(verificationPath(nonconformity), Map.of("verified", true));
    }

    ValidatableResponse sendBack(String nonconformity, String reason) {
        return as(LEADER).post(verificationPath(nonconformity), Map.of("verified", false, "reason", reason));
    }

    String verificationPath(String nonconformity) {
        return path("/document-nonconformities/" + nonconformity + "/verification");
    }

    ACase agreed() {
        ready();
        proposePlan(DAY).statusCode(200);
        agreeToPlan(1).statusCode(200);
        return this;
    }

    ACase inProgress() {
        agreed();
        if (remote) {
            new RemoteSteps(this).ready();
        }
        as(LEADER).post(path("/fieldwork")).statusCode(200);
        return this;
    }

    /** All that fieldwork needs was done, and it is not concluded. */
    ACase readyToConclude() {
        inProgress();
        for (var kind :
                List.of("TEAM_PREPARATION", "OPENING", "INTERNAL_COMMUNICATION", "CLIENT_COMMUNICATION", "CLOSING")) {
            meet(kind).statusCode(201);
        }
        record("SERVICE_MANAGEMENT", "a1", "a2").statusCode(201);
        record("SERVICE_REQUIREMENT", "c1").statusCode(201);
        return this;
    }

    ACase concluded() {
        readyToConclude();
        conclude().statusCode(200);
        return this;
    }

    ACase scored(String total, Optional<Grade> grade) {
        return graded(total, grade.map(Coded::of));
    }

    ACase graded(String total, Optional<Coded<Grade>> grade) {
        Facts.tell(sheetOpened());
        Facts.tell(new ScoreSheetCompleted(
                new CaseId(id),
                new AuditId(auditId),
                new ScoreSheetId(sheet),
                "2021.1",
                new BigDecimal(total),
                grade,
                List.of(new SectionScore("a", new BigDecimal("36.5"), new BigDecimal("40")))));
        Awaitility.await("the sheet of " + auditId)
                .atMost(Duration.ofSeconds(30))
                .until(() -> as(People.REVIEWER).answer(path("/score")).statusCode() == 200
                        && as(People.REVIEWER)
                                .answer(path("/score"))
                                .path("completed")
                                .equals(true));
        return this;
    }

    ScoreSheetOpened sheetOpened() {
        return new ScoreSheetOpened(new CaseId(id), new AuditId(auditId), new ScoreSheetId(sheet), "2021.1");
    }

    ACase reported() {
        concluded().scored("91.5", Optional.of(Grade.FOUR_STAR));
        as(LEADER).put(path("/report"), report()).statusCode(200);
        as(LEADER).post(path("/report/issue")).statusCode(200);
        return this;
    }

    ValidatableResponse proposeTeam() {
        return as(SCHEDULER).post(path("/team"), Map.of("leader", LEADER_ID, "members", List.of(member)));
    }

    ValidatableResponse proposePlan(LocalDate day) {
        var items = plan(day, LEADER_ID, member);
        return as(LEADER).put(path("/plan"), version(), remote ? RemoteSteps.planned(items) : items);
    }

    ValidatableResponse agreeToPlan(int planVersion) {
        return as(client()).post(path("/plan/agreement"), Map.of("version", planVersion, "agreed", true));
    }

    ValidatableResponse meet(String kind) {
        var now = OffsetDateTime.of(DAY.atTime(LocalTime.MIDNIGHT).minusHours(8), ZoneOffset.UTC);
        return as(MEMBER)
                .post(
                        path("/meetings"),
                        Map.of(
                                "kind", kind,
                                "startedAt", now.minusHours(1).toString(),
                                "endedAt", now.toString(),
                                "attendees",
                                        List.of(
                                                Map.of("name", "Li Lead", "party", "BODY"),
                                                Map.of("name", "Ma Member", "party", "BODY"),
                                                Map.of("name", "Wang", "party", "CLIENT")),
                                "notes", "As planned"));
    }

    ValidatableResponse record(String method, String... items) {
        var request = as(MEMBER)
                .request()
                .multiPart("method", method)
                .multiPart("description", "维修回访记录", "text/plain; charset=UTF-8")
                .multiPart("file", "visit.txt", "Repair visit of 1 December".getBytes(StandardCharsets.UTF_8));
        for (var item : items) {
            request.multiPart("items", item);
        }
        return request.post(path("/evidence")).then();
    }

    ValidatableResponse conclude() {
        return as(LEADER).post(path("/fieldwork/conclusion"), conclusion());
    }

    static Map<String, Object> conclusion() {
        return Map.of(
                "conformity", "服务体系符合标准要求",
                "scopeRecommendation", "建议认证范围：家用电器的售后服务",
                "recommended", true);
    }

    static Map<String, Object> passed() {
        return Map.of("suitability", "文件适宜", "sufficiency", "文件充分", "items", items(), "conclusion", "PASSED");
    }

    /** Both standards and the law, those that are named not conforming. */
    static List<Map<String, Object>> items(String... nonconforming) {
        return Stream.of("GB_T_27922_2011", "CTS_FW01_2021", "消费者权益保护法")
                .map(reference -> Map.<String, Object>of(
                        "basis",
                        reference.startsWith("消") ? "LAW" : "STANDARD",
                        "reference",
                        reference,
                        "documents",
                        List.of(Map.of("name", "售后服务手册", "edition", "2026-A")),
                        "finding",
                        "已审阅",
                        "conclusion",
                        List.of(nonconforming).contains(reference) ? "NONCONFORMING" : "PASSED"))
                .toList();
    }

    static Map<String, Object> plan(LocalDate day, UUID... people) {
        return Map.of(
                "items",
                List.of(
                        item(day, "08:30", "12:30", "SERVICE_MANAGEMENT", people),
                        item(day, "13:00", "17:00", "SERVICE_REQUIREMENT", people)));
    }

    private static Map<String, Object> item(LocalDate day, String from, String to, String method, UUID... people) {
        return Map.of(
                "start",
                day + "T" + from,
                "end",
                day + "T" + to,
                "activity",
                "审查售后服务部 & 仓库",
                "site",
                "Head office",
                "department",
                "售后服务部",
                "method",
                method,
                "auditors",
                List.of(people));
    }

    static Map<String, Object> report() {
        return Map.of(
                "summary", "服务体系完整，运行有效。",
                "findings", List.of(Map.of("text", "服务规范齐全", "evidence", List.of("EV-001"))),
                "strengths", List.of("回访及时"),
                "suggestions", List.of("建议在第一季度内为维修主管设立代理人，并纳入服务手册"));
    }

    /** The audit's version now, as an If-Match. */
    String version() {
        return as(SCHEDULER).answer(path("")).header("ETag");
    }

    String path(String more) {
        return "/api/v1/audits/" + auditId + more;
    }

    Tokens client() {
        return People.clientOf(organization);
    }

    UUID id() {
        return id;
    }

    UUID auditId() {
        return auditId;
    }

    UUID organization() {
        return organization;
    }
}
