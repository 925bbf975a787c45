package cn.xingji.journey;

import cn.xingji.events.ApplicationEvent.ApplicationAccepted;
import cn.xingji.events.ApplicationEvent.ApplicationSubmitted;
import cn.xingji.events.ApplicationEvent.ContractSent;
import cn.xingji.events.ApplicationEvent.ContractSigned;
import cn.xingji.events.ApplicationEvent.OrganizationRegistered;
import cn.xingji.events.AuditEvent.AuditOpened;
import cn.xingji.events.AuditEvent.CompetenceRegistered;
import cn.xingji.events.AuditEvent.ProgrammeOpened;
import cn.xingji.events.CertificateEvent.AuditFileReviewed;
import cn.xingji.events.CertificateEvent.CertificateChanged;
import cn.xingji.events.CertificateEvent.CertificateIssued;
import cn.xingji.events.CertificateEvent.CertificationDecided;
import cn.xingji.events.CertificateEvent.DecisionFileOpened;
import cn.xingji.events.SurveillanceEvent.SurveillancePlanned;
import cn.xingji.rules.vocabulary.CaseId;
import cn.xingji.rules.vocabulary.DecisionFileId;
import cn.xingji.rules.vocabulary.OrganizationId;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * One on-site certification, from an organisation nobody knows to a certificate that anybody can verify: each step by
 * whom it belongs to, through the gateway, waiting on events. The order of the methods is the rules' (R4-chain).
 */
public final class Certification {
    private static final String TRADE = "01";
    private static final List<String> LOOK_UPS = List.of(
            "NECIPS_PENALTIES",
            "NECIPS_ABNORMAL",
            "NECIPS_SERIOUS_VIOLATION",
            "CREDIT_CHINA_PENALTIES",
            "CREDIT_CHINA_DISHONESTY");
    private static final List<String> ATTACHMENTS = List.of(
            "BUSINESS_LICENCE",
            "HELD_CERTIFICATE",
            "SERVICE_MANUAL",
            "ORGANIZATION_INTRODUCTION",
            "SCOPE_STATEMENT",
            "SERVICE_BLUEPRINT");

    private final Cast cast;
    private final EventWatch events;
    private final Narrator narrator;
    private final Supplier<OffsetDateTime> clock;
    private final String creditCode = CreditCodes.next();
    private OrganizationId organizationId = new OrganizationId(new UUID(0, 0));
    private boolean remote;
    private CaseId caseId = new CaseId(new UUID(0, 0));

    /** @param clock the platform's business clock, which may be ahead of real time */
    public Certification(Cast cast, EventWatch events, Narrator narrator, Supplier<OffsetDateTime> clock) {
        this.cast = cast;
        this.events = events;
        this.narrator = narrator;
        this.clock = clock;
    }

    /** The same with a remote audit, which the applicant asks for (Appendix A). */
    public Certification remotely() {
        remote = true;
        return this;
    }

    /** All that comes before the audit, up to a contract that both have signed. */
    public void contract() {
        registerCompetence();
        registerOrganization();
        draftApplication();
        attachFiles();
        submit();
        review();
        accept();
        signContract();
    }

    /** The body's people and what they are registered for: who is not in the register does nothing. */
    public void registerCompetence() {
        competent(cast.leader(), List.of("AUDITOR", "TEAM_LEADER"));
        competent(cast.auditor(), List.of("AUDITOR"));
        if (remote) {
            passRemoteCourse(cast.leader());
            passRemoteCourse(cast.auditor());
        }
        competent(cast.reviewer(), List.of("APPLICATION_REVIEWER"));
        competent(cast.signatory(), List.of("CONTRACT_SIGNATORY"));
        competent(cast.technicalReviewer(), List.of("TECHNICAL_REVIEWER"));
        competent(cast.decisionMaker(), List.of("DECISION_MAKER"));
        competent(cast.approver(), List.of("APPROVER"));
    }

    public void registerOrganization() {
        var answer = cast.applicant()
                .post(
                        "/api/v1/organizations",
                        Map.of(
                                "creditCode", creditCode,
                                "nameZh", "杭州云帆电器服务有限公司",
                                "nameEn", "Hangzhou Yunfan Appliance Service Co., Ltd.",
                                "legalRepresentative", "陈云帆",
                                "regionCode", "330106",
                                "address", "浙江省杭州市西湖区文三路 478 号",
                                "contactName", cast.applicant().name(),
                                "contactPhone", "0571-88001234",
                                "contactEmail", "service@yunfan.example.cn"))
                .orFail();
        organizationId = new OrganizationId(UUID.fromString(answer.text("id")));
        var registered = events.await(
                OrganizationRegistered.class, told -> told.organizationId().equals(organizationId));
        narrator.tell(cast.applicant().name(), "registers the organisation " + creditCode, registered);
    }

    public void draftApplication() {
        var answer = Patience.until(
                () -> cast.applicant().post("/api/v1/applications", form()), drafted -> drafted.status() != 403);
        caseId = new CaseId(UUID.fromString(answer.orFail().text("id")));
        narrator.tell(cast.applicant().name(), "drafts application " + answer.text("number"));
    }

    public void attachFiles() {
        for (var kind : ATTACHMENTS) {
            var paper = Paper.scan(kind.replace('_', ' '), "Hangzhou Yunfan Appliance Service Co., Ltd.", creditCode);
            cast.applicant()
                    .upload(
                            "POST",
                            application("/attachments"),
                            new Form().field("kind", kind).file("file", paper))
                    .orFail();
        }
        narrator.tell(cast.applicant().name(), "attaches " + ATTACHMENTS.size() + " documents");
    }

    public void submit() {
        cast.applicant().act(application(""), application("/submit"), Map.of()).orFail();
        var submitted =
                events.await(ApplicationSubmitted.class, told -> told.caseId().equals(caseId));
        narrator.tell(cast.applicant().name(), "submits the application", submitted);
    }

    public void review() {
        onceKnown(() -> cast.reviewer().act(application(""), application("/review"), Map.of()));
        for (var lookUp : LOOK_UPS) {
            var screenshot = Paper.scan("SCREENSHOT " + lookUp, creditCode, "no record");
            cast.reviewer()
                    .upload(
                            "PUT",
                            application("/review/look-ups/" + lookUp),
                            new Form()
                                    .field("result", "CLEAR")
                                    .field("remark", "未查到记录")
                                    .file("screenshot", screenshot))
                    .orFail();
        }
        narrator.tell(cast.reviewer().name(), "makes the five credit look-ups, each with its screenshot");
        for (var check : checks()) {
            Patience.until(
                            () -> cast.reviewer()
                                    .edit(
                                            application("/review"),
                                            application("/review/checks/" + check),
                                            Map.of("passed", true, "remark", "符合要求")),
                            answer -> !answer.rule().equals("R5.2.1-c"))
                    .orFail();
        }
        narrator.tell(cast.reviewer().name(), "confirms legal status, understanding, competence and audit time");
    }

    public void accept() {
        cast.reviewer()
                .act(application("/review"), application("/accept"), Map.of())
                .orFail();
        var accepted =
                events.await(ApplicationAccepted.class, told -> told.caseId().equals(caseId));
        narrator.tell(cast.reviewer().name(), "accepts: %s person-days".formatted(accepted.personDays()), accepted);
    }

    public void signContract() {
        cast.signatory()
                .act(application("/contract"), application("/contract/send"), Map.of())
                .orFail();
        signSentContract();
    }

    /** Both sign what was sent. */
    public void signSentContract() {
        var sent = events.await(ContractSent.class, told -> told.caseId().equals(caseId));
        narrator.tell(cast.signatory().name(), "sends contract " + sent.contractNumber(), sent);
        var contract = application("/contract");
        var read =
                Map.of("contentSha256", cast.applicant().get(contract).orFail().text("contentSha256"));
        cast.applicant().act(contract, contract + "/sign", read).orFail();
        narrator.tell(cast.applicant().name(), "signs the contract");
        onceKnown(() -> cast.signatory().act(contract, contract + "/countersign", read));
        var signed = events.await(ContractSigned.class, told -> told.caseId().equals(caseId));
        narrator.tell(cast.signatory().name(), "countersigns", signed);
    }

    /** The audit that follows the contract by itself. */
    public OnSiteAudit awaitAudit() {
        var programme =
                events.await(ProgrammeOpened.class, told -> told.caseId().equals(caseId));
        var audit = events.await(AuditOpened.class, told -> told.caseId().equals(caseId));
        narrator.tell("audit-service", "opens the programme and the initial audit", programme, audit);
        return new OnSiteAudit(cast, events, narrator, clock, caseId, organizationId, audit.auditId(), remote);
    }

    /** The decision file that follows the report by itself, reviewed, decided and approved by three people. */
    public CertificateIssued decide() {
        reviewFile();
        decideFile();
        return approve();
    }

    public DecisionFileId awaitDecisionFile() {
        var opened =
                events.await(DecisionFileOpened.class, told -> told.caseId().equals(caseId));
        return opened.decisionFileId();
    }

    public void reviewFile() {
        var review = Map.of("complete", true, "effective", true, "recommended", true, "remarks", "案卷完整，审查有效");
        onceKnown(() -> cast.technicalReviewer().act(file(""), file("/review"), review));
        var reviewed =
                events.await(AuditFileReviewed.class, told -> told.caseId().equals(caseId));
        narrator.tell(cast.technicalReviewer().name(), "reviews the audit file", reviewed);
    }

    public void decideFile() {
        var decision = Map.of("granted", true, "reason", "符合认证要求，同意授予");
        onceKnown(() -> cast.decisionMaker().act(file(""), file("/decision"), decision));
        var decided =
                events.await(CertificationDecided.class, told -> told.caseId().equals(caseId));
        narrator.tell(cast.decisionMaker().name(), "decides to grant", decided);
    }

    public CertificateIssued approve() {
        onceKnown(() -> cast.approver().act(file(""), file("/approval"), readDecision()));
        var issued = events.await(CertificateIssued.class, told -> told.caseId().equals(caseId));
        narrator.tell(cast.approver().name(), "approves: the second signature", issued);
        return issued;
    }

    /** What an approver says of the decision that he has read. */
    public Map<String, String> readDecision() {
        var decided = cast.approver().get(file("")).orFail().json().path("decided");
        return Map.of("decisionSha256", decided.path("sha256").asText("none"));
    }

    /** Acts as soon as the service has heard who acts. */
    private static void onceKnown(Supplier<Answer> act) {
        Patience.until(act, answer -> !answer.text("code").equals("independence.unknown"))
                .orFail();
    }

    /** The paper in force, as soon as it is made. */
    public byte[] certificatePdf(CertificateIssued issued) {
        return Patience.until(
                        () -> cast.applicant()
                                .get("/api/v1/certificates/%s/document".formatted(issued.certificateId())),
                        answer -> answer.status() != 503)
                .orFail()
                .body();
    }

    /** The holder moves: asks for the change, has it reviewed, and its certificate issued anew (R5.2.3). */
    public CertificateChanged move(String address) {
        var form = Map.of("regionCode", "330108", "address", address, "reason", "搬迁");
        var change = "/api/v1/changes/"
                + cast.applicant().post(application("/changes"), form).orFail().text("id");
        var licence = Paper.scan("BUSINESS LICENCE", "Hangzhou Yunfan Appliance Service Co., Ltd.", creditCode);
        cast.applicant()
                .upload(
                        "POST",
                        change + "/attachments",
                        new Form().field("kind", "BUSINESS_LICENCE").file("file", licence))
                .orFail();
        cast.applicant().act(change, change + "/submit", Map.of()).orFail();
        cast.reviewer()
                .act(change, change + "/accept", Map.of("remark", "材料充分、合法"))
                .orFail();
        var changed =
                events.await(CertificateChanged.class, told -> told.caseId().equals(caseId));
        narrator.tell(cast.reviewer().name(), "accepts the change of address", changed);
        return changed;
    }

    public SurveillancePlanned awaitSurveillance() {
        var planned =
                events.await(SurveillancePlanned.class, told -> told.caseId().equals(caseId));
        narrator.tell("surveillance-service", "plans the surveillance windows", planned);
        return planned;
    }

    public CaseId caseId() {
        return caseId;
    }

    public OrganizationId organizationId() {
        return organizationId;
    }

    public String creditCode() {
        return creditCode;
    }

    public Cast cast() {
        return cast;
    }

    /** What the applicant reads of his case in a list, by one field of each item. */
    public List<String> told(String list, String field) {
        return cast.applicant().get(application(list)).orFail().json().findValuesAsText(field);
    }

    /** A path of this case at application-service. */
    public String application(String rest) {
        return "/api/v1/applications/" + caseId + rest;
    }

    /** A path of this case's decision file. */
    public String file(String rest) {
        return "/api/v1/decision-files/" + awaitDecisionFile() + rest;
    }

    private void competent(Actor person, List<String> competences) {
        var path = "/api/v1/auditors/" + person.id();
        var registration = Map.of(
                "name", person.name(),
                "registrationNumber", "2026-SC-" + person.id().toString().substring(24),
                "registeredUntil", clock.get().toLocalDate().plusYears(5).toString(),
                "competences", competences,
                "trades", List.of(TRADE, "02"));
        var standing = cast.competenceManager().get(path);
        var answer = cast.competenceManager().put(path, standing.etag(), registration);
        if (answer.isOvertaken()) {
            return; // another certification, played at the same moment, has just registered the same person
        }
        answer.orFail();
        var registered = events.await(
                CompetenceRegistered.class, told -> told.personId().value().equals(person.id()));
        narrator.tell(cast.competenceManager().name(), "registers " + person.name() + " " + competences, registered);
    }

    private void passRemoteCourse(Actor person) {
        var passed = clock.get().toLocalDate().minusDays(1).toString();
        cast.competenceManager()
                .post(
                        "/api/v1/auditors/" + person.id() + "/remote-courses",
                        Map.of("takenOn", passed, "passedOn", passed))
                .orFail();
    }

    private List<String> checks() {
        var every = List.of("LEGAL_STATUS", "REQUIREMENTS_UNDERSTOOD", "COMPETENCE", "AUDIT_TIME");
        return remote ? Stream.concat(every.stream(), Stream.of("REMOTE_AUDIT")).toList() : every;
    }

    private Map<String, Object> form() {
        var form = new HashMap<>(onSiteForm());
        if (remote) {
            form.put("auditMode", "REMOTE");
            form.put(
                    "remoteRequest",
                    Map.of(
                            "grounds", List.of("RISKY_TRAVEL"),
                            "reason", "减少人员流动",
                            "means", List.of("NETWORK", "VIDEO_MEETING", "MOBILE_CAMERA", "ELECTRONIC_RECORDS")));
        }
        return form;
    }

    private static Map<String, Object> onSiteForm() {
        return Map.of(
                "goods",
                List.of("家用空调", "电热水器"),
                "trade",
                TRADE,
                "standards",
                List.of("GB_T_27922_2011", "CTS_FW01_2021"),
                "people",
                86,
                "sites",
                List.of(
                        Map.of("name", "总部", "address", "浙江省杭州市西湖区文三路 478 号", "people", 60),
                        Map.of("name", "备件中心", "address", "浙江省杭州市余杭区仓前街道 9 号", "people", 26)),
                "heldCertificates",
                List.of("GB/T 19001-2016 质量管理体系认证"),
                "auditMode",
                "ON_SITE",
                "declarationAccepted",
                true);
    }
}
