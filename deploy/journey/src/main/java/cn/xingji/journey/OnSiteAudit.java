package cn.xingji.journey;

import cn.xingji.events.AuditEvent.AuditOpened;
import cn.xingji.events.AuditEvent.AuditReported;
import cn.xingji.events.AuditEvent.AuditTerminated;
import cn.xingji.events.AuditEvent.DocumentReviewPassed;
import cn.xingji.events.AuditEvent.EvidenceRecorded;
import cn.xingji.events.AuditEvent.FieldworkConcluded;
import cn.xingji.events.AuditEvent.FieldworkStarted;
import cn.xingji.events.AuditEvent.PlanAgreed;
import cn.xingji.events.AuditEvent.PlanProposed;
import cn.xingji.events.AuditEvent.TeamConfirmed;
import cn.xingji.events.AuditEvent.TeamProposed;
import cn.xingji.events.ScoringEvent.ScoreSheetCompleted;
import cn.xingji.events.ScoringEvent.ScoreSheetOpened;
import cn.xingji.rules.vocabulary.AuditId;
import cn.xingji.rules.vocabulary.CaseId;
import cn.xingji.rules.vocabulary.OrganizationId;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The audit of a certification: team, documents, plan, fieldwork, scores, report. */
public final class OnSiteAudit {
    private static final String LAW = "中华人民共和国消费者权益保护法";

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Cast cast;
    private final EventWatch events;
    private final Narrator narrator;
    private final CaseId caseId;
    private final OrganizationId organizationId;
    private final AuditId auditId;
    private final Supplier<OffsetDateTime> clock;
    private final boolean remote;

    OnSiteAudit(
            Cast cast,
            EventWatch events,
            Narrator narrator,
            Supplier<OffsetDateTime> clock,
            CaseId caseId,
            OrganizationId organizationId,
            AuditId auditId,
            boolean remote) {
        this.cast = cast;
        this.events = events;
        this.narrator = narrator;
        this.clock = clock;
        this.caseId = caseId;
        this.organizationId = organizationId;
        this.auditId = auditId;
        this.remote = remote;
    }

    public void agreeOnTeam() {
        cast.scheduler()
                .act(
                        path(""),
                        path("/team"),
                        Map.of(
                                "leader",
                                cast.leader().id(),
                                "members",
                                List.of(cast.auditor().id())))
                .orFail();
        var proposed = events.await(TeamProposed.class, told -> told.auditId().equals(auditId));
        narrator.tell(cast.scheduler().name(), "proposes a competent team", proposed);
        cast.applicant()
                .act(path(""), path("/team/agreement"), Map.of("agreed", true))
                .orFail();
        var confirmed = events.await(TeamConfirmed.class, told -> told.auditId().equals(auditId));
        narrator.tell(cast.applicant().name(), "agrees to the team", confirmed);
    }

    public void passDocumentReview() {
        cast.leader()
                .act(
                        path(""),
                        path("/document-review"),
                        Map.of(
                                "suitability", "售后服务手册覆盖认证范围，与组织规模和商品特点相适应",
                                "sufficiency", "对照 GB/T 27922-2011、CTS FW01-2021 及相关法律法规，文件充分",
                                "items", documents(),
                                "conclusion", "PASSED"))
                .orFail();
        var passed =
                events.await(DocumentReviewPassed.class, told -> told.auditId().equals(auditId));
        narrator.tell(cast.leader().name(), "passes the document review", passed);
    }

    /** What was read against both standards and the law, those that are named not conforming. */
    public static List<Map<String, Object>> documents(String... nonconforming) {
        return Stream.of("GB_T_27922_2011", "CTS_FW01_2021", LAW)
                .map(reference -> Map.<String, Object>of(
                        "basis",
                        reference.equals(LAW) ? "LAW" : "STANDARD",
                        "reference",
                        reference,
                        "documents",
                        List.of(Map.of("name", "售后服务手册", "edition", "2026 年第 1 版")),
                        "finding",
                        "逐条对照审阅服务手册及服务流程图",
                        "conclusion",
                        List.of(nonconforming).contains(reference) ? "NONCONFORMING" : "PASSED"))
                .toList();
    }

    /** Plans for today, whatever day it is: the client, who works every day, says so. */
    public void agreeOnPlan(LocalDate day) {
        clientWorksEveryDay();
        cast.leader().edit(path(""), path("/plan"), plan(day)).orFail();
        var proposed = events.await(PlanProposed.class, told -> told.auditId().equals(auditId));
        narrator.tell(cast.leader().name(), "proposes the plan for " + day, proposed);
        cast.applicant()
                .act(
                        path(""),
                        path("/plan/agreement"),
                        Map.of("version", proposed.version(), "agreed", true, "remarks", "同意"))
                .orFail();
        var agreed = events.await(PlanAgreed.class, told -> told.auditId().equals(auditId));
        narrator.tell(cast.applicant().name(), "agrees to the plan", agreed);
    }

    private Map<String, Object> plan(LocalDate day) {
        return remote
                ? Map.of("items", planFor(day), "remote", RemotePreparation.arrangements())
                : Map.of("items", planFor(day));
    }

    /** What a remote audit needs between its plan and its fieldwork. */
    public RemotePreparation remotely() {
        return new RemotePreparation(cast, events, narrator, this);
    }

    public void clientWorksEveryDay() {
        var path = "/api/v1/client-hours/" + organizationId;
        cast.scheduler()
                .edit(
                        path,
                        path,
                        Map.of("days", "EVERY_DAY", "opens", "08:30", "closes", "17:30", "source", "客户来函：全年无休"))
                .orFail();
    }

    public void startFieldwork() {
        meet("TEAM_PREPARATION", "BODY");
        cast.leader().act(path(""), path("/fieldwork"), Map.of()).orFail();
        var started =
                events.await(FieldworkStarted.class, told -> told.auditId().equals(auditId));
        narrator.tell(cast.leader().name(), "prepares the team and starts fieldwork", started);
    }

    public void gatherEvidence() {
        meet("OPENING", "CLIENT");
        record(cast.auditor(), "SERVICE_REQUIREMENT", "神秘顾客拨打服务热线并随访上门维修，记录接待、时限与收费告知", items("b", 24));
        record(cast.leader(), "SERVICE_MANAGEMENT", "查阅售后服务手册、机构设置、培训与经费记录", items("a", 18));
        record(cast.leader(), "SERVICE_MANAGEMENT", "查阅投诉档案、满意度调查与回访记录", items("c", 8));
        var recorded = events.await(
                EvidenceRecorded.class,
                told -> told.auditId().equals(auditId) && told.items().contains("c7"));
        narrator.tell("the team", "holds the opening meeting and records evidence of both methods", recorded);
    }

    public void concludeFieldwork() {
        meet("INTERNAL_COMMUNICATION", "BODY");
        meet("CLIENT_COMMUNICATION", "CLIENT");
        meet("CLOSING", "CLIENT");
        cast.leader()
                .act(
                        path(""),
                        path("/fieldwork/conclusion"),
                        Map.of(
                                "conformity", "售后服务体系符合认证标准要求，运行有效",
                                "scopeRecommendation", "推荐范围：家用空调、电热水器的售后服务",
                                "recommended", true))
                .orFail();
        var concluded =
                events.await(FieldworkConcluded.class, told -> told.auditId().equals(auditId));
        narrator.tell(cast.leader().name(), "closes and concludes fieldwork", concluded);
    }

    /** The path of the score sheet that fieldwork opened, once it knows the evidence. */
    public String awaitSheet() {
        var opened = events.await(ScoreSheetOpened.class, told -> told.auditId().equals(auditId));
        var sheet = "/api/v1/score-sheets/" + opened.sheetId();
        Patience.until(
                        () -> cast.leader().get(sheet),
                        answer -> answer.json().path("evidence").size() == 3)
                .orFail();
        narrator.tell("scoring-service", "opens the score sheet under scheme " + opened.schemeVersion(), opened);
        return sheet;
    }

    /** All fifty items, with decimals: 96.5 points. */
    public ScoreSheetCompleted score() {
        var sheet = awaitSheet();
        var known = cast.leader().get(sheet);
        cast.leader()
                .put(sheet + "/items", known.orFail().etag(), scores(known.json()))
                .orFail();
        cast.leader().act(sheet, sheet + "/completion", Map.of()).orFail();
        var completed =
                events.await(ScoreSheetCompleted.class, told -> told.auditId().equals(auditId));
        narrator.tell(
                cast.leader().name(),
                "scores all 50 items: %s, %s"
                        .formatted(completed.total(), completed.grade().orElseThrow()),
                completed);
        return completed;
    }

    public AuditReported report() {
        Patience.until(
                        () -> cast.leader().get(path("/score")),
                        answer -> answer.json().path("completed").asBoolean())
                .orFail();
        cast.leader()
                .put(
                        path("/report"),
                        Map.of(
                                "summary", "受审查方设有售后服务部，网点覆盖销售区域，服务承诺一致并得到兑现；投诉处理及时，个别件次超出承诺时限。",
                                "findings",
                                        List.of(Map.of("text", "抽查投诉 20 件，1 件处理超出承诺时限", "evidence", List.of("EV-003"))),
                                "strengths", List.of("备件库存管理信息化，供应及时"),
                                "suggestions", List.of("对超过承诺时限的投诉设置预警，并按月分析超期原因")))
                .orFail();
        cast.leader().act(path("/report"), path("/report/issue"), Map.of()).orFail();
        var reported = events.await(AuditReported.class, told -> told.auditId().equals(auditId));
        narrator.tell(cast.leader().name(), "issues the audit report", reported);
        return reported;
    }

    /** Breaks off fieldwork that can't go on (RA6.1-b). */
    public AuditTerminated terminate(String reason) {
        cast.leader()
                .act(path(""), path("/termination"), Map.of("reason", reason))
                .orFail();
        var terminated =
                events.await(AuditTerminated.class, told -> told.auditId().equals(auditId));
        narrator.tell(cast.leader().name(), "terminates the audit: " + reason, terminated);
        return terminated;
    }

    /** The audit that is ordered in this one's place. */
    public OnSiteAudit orderAgain() {
        var answer = cast.scheduler()
                .act(path(""), path("/successor"), Map.of("onSite", true))
                .orFail();
        var next = new AuditId(UUID.fromString(answer.text("id")));
        var opened = events.await(AuditOpened.class, told -> told.auditId().equals(next));
        narrator.tell(cast.scheduler().name(), "orders another audit in its place", opened);
        return new OnSiteAudit(cast, events, narrator, clock, caseId, organizationId, next, false);
    }

    /** Everything between the contract and the decision. */
    public AuditReported carryOut(LocalDate day) {
        agreeOnTeam();
        passDocumentReview();
        agreeOnPlan(day);
        if (remote) {
            remotely().carryOut();
        }
        startFieldwork();
        gatherEvidence();
        score();
        concludeFieldwork();
        return report();
    }

    public AuditId auditId() {
        return auditId;
    }

    public CaseId caseId() {
        return caseId;
    }

    /** A path of this audit. */
    public String path(String rest) {
        return "/api/v1/audits/" + auditId + rest;
    }

    /** A plan for one day: both sites, both methods, sixteen person-hours. */
    public List<Map<String, Object>> planFor(LocalDate day) {
        var both = List.of(cast.leader().id(), cast.auditor().id());
        return List.of(
                item(day, "08:30", "09:00", "MEETING", "首次会议", "总部", both),
                item(day, "09:00", "12:00", "AUDIT", "售后服务管理：组织、资源、规范、监督", "总部", both),
                item(day, "12:30", "15:00", "AUDIT", "服务现场与备件供应、神秘顾客", "备件中心", both),
                item(day, "15:00", "17:00", "AUDIT", "顾客关系与投诉处理", "总部", both),
                item(day, "17:00", "17:30", "MEETING", "末次会议", "总部", both));
    }

    /** Holds a meeting that has just ended. */
    public Answer meet(String kind, String with) {
        var now = clock.get();
        var body = Map.of("name", cast.leader().name(), "party", "BODY");
        var other = with.equals("CLIENT")
                ? Map.of("name", cast.applicant().name(), "party", "CLIENT")
                : Map.of("name", cast.auditor().name(), "party", "BODY");
        return cast.leader()
                .post(
                        path("/meetings"),
                        Map.of(
                                "kind", kind,
                                "startedAt", now.minusMinutes(10).toString(),
                                "endedAt", now.minusSeconds(1).toString(),
                                "attendees", List.of(body, other),
                                "notes", ""))
                .orFail();
    }

    private void record(Actor member, String method, String description, List<String> items) {
        var form = new Form().field("method", method).field("description", description);
        items.forEach(item -> form.field("items", item));
        form.file("file", Paper.scan("EVIDENCE " + method, items.getFirst() + " to " + items.getLast()));
        member.upload("POST", path("/evidence"), form).orFail();
    }

    private static List<String> items(String part, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> part + number).toList();
    }

    private static Map<String, Object> item(
            LocalDate day, String from, String to, String kind, String activity, String site, List<UUID> auditors) {
        return Map.of(
                "start",
                day + "T" + from,
                "end",
                day + "T" + to,
                "kind",
                kind,
                "activity",
                activity,
                "site",
                site,
                "department",
                "售后服务部",
                "method",
                site.equals("备件中心") ? "SERVICE_REQUIREMENT" : "SERVICE_MANAGEMENT",
                "auditors",
                auditors);
    }

    private static List<Map<String, Object>> scores(JsonNode sheet) {
        var scores = new ArrayList<Map<String, Object>>();
        for (var row : sheet.path("items")) {
            var item = row.path("item").asText();
            var maximum = row.path("maximum").decimalValue();
            var lost = lost(item);
            scores.add(Map.of(
                    "item",
                    item,
                    "score",
                    maximum.subtract(lost),
                    "reason",
                    lost.signum() == 0 ? "" : "抽样中个别记录未满足要求",
                    "evidence",
                    List.of(evidenceFor(sheet, item))));
        }
        return scores;
    }

    private static BigDecimal lost(String item) {
        return switch (item) {
            case "a4" -> new BigDecimal("1.5");
            case "b11" -> new BigDecimal("0.5");
            case "c7" -> new BigDecimal("1.5");
            default -> BigDecimal.ZERO;
        };
    }

    private static String evidenceFor(JsonNode sheet, String item) {
        return StreamSupport.stream(sheet.path("evidence").spliterator(), false)
                .filter(evidence -> evidence.path("items").toString().contains("\"" + item + "\""))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
    }
}
