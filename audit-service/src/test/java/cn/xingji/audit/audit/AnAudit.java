package cn.xingji.audit.audit;

import cn.xingji.audit.auditor.AnAuditor;
import cn.xingji.audit.auditor.Auditor;
import cn.xingji.events.ApplicationEvent.ContractSigned;
import cn.xingji.events.AuditMode;
import cn.xingji.events.Client;
import cn.xingji.events.Coded;
import cn.xingji.events.Scope;
import cn.xingji.events.Site;
import cn.xingji.events.Standard;
import cn.xingji.rules.vocabulary.CaseId;
import cn.xingji.rules.vocabulary.CreditCode;
import cn.xingji.rules.vocabulary.PersonDays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Builds audits as far along as a test needs them, by the acts that lead there. */
public final class AnAudit {
    public static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    public static final LocalDate PLANNED_DAY = LocalDate.of(2026, 6, 8);
    public static final CreditCode CREDIT_CODE = new CreditCode("91310000MA1FL0AB34");
    public static final Auditor LEADER = AnAuditor.named("Li Lead").leading().build();
    public static final Auditor MEMBER = AnAuditor.named("Ma Member").build();

    /** Nothing stands in the way. */
    public static final Readiness READY = _ -> {};

    public static final Ending ENDING = Ending.bySystem("The line was cut", Instant.parse("2026-06-08T02:00:00Z"));

    private AuditMode mode = AuditMode.ON_SITE;
    private PersonDays personDays = PersonDays.of("2");
    private List<Auditor> others = List.of(MEMBER);
    private List<Site> sites = List.of(new Site("Head office", "1 Bund Road, Shanghai", 40));
    private UUID organization = UUID.randomUUID();
    private UUID caseId = UUID.randomUUID();

    private AnAudit() {}

    public static AnAudit anAudit() {
        return new AnAudit();
    }

    public AnAudit remote() {
        mode = AuditMode.REMOTE;
        return this;
    }

    public AnAudit alone() {
        others = List.of();
        return this;
    }

    public AnAudit sites(Site... all) {
        sites = List.of(all);
        return this;
    }

    public AnAudit organization(UUID id) {
        organization = id;
        return this;
    }

    public AnAudit caseId(UUID id) {
        caseId = id;
        return this;
    }

    public AnAudit personDays(String days) {
        personDays = PersonDays.of(days);
        return this;
    }

    public ContractSigned contract() {
        return new ContractSigned(
                new CaseId(caseId),
                "HT-2026-001",
                new Client(organization, CREDIT_CODE, "上海晨光电器有限公司", "", "上海市黄浦区外滩路1号"),
                new Scope(List.of("家用电器"), "T05", 40, sites, Coded.each(List.of(Standard.values()))),
                Coded.of(mode),
                personDays,
                TODAY);
    }

    /** Just opened: PREPARING. */
    public Audit opened() {
        return Audit.initial(UUID.randomUUID(), ContractedCase.of(contract()), Instant.parse("2026-06-01T01:00:00Z"));
    }

    /** As it is in this state. */
    public Audit in(AuditState wanted) {
        return in(wanted, opened());
    }

    Audit in(AuditState wanted, Audit audit) {
        if (wanted == AuditState.CANCELLED) {
            audit.cancel(ENDING, TODAY);
            return audit;
        }
        var steps = List.<Step>of(
                new Step(AuditState.TEAM_PROPOSED, () -> audit.proposeTeam(team(), Optional.empty(), "")),
                new Step(AuditState.DOCUMENT_REVIEW, audit::agreeToTeam),
                new Step(AuditState.READY, () -> audit.passDocuments(TODAY, READY)),
                new Step(AuditState.PLANNED, () -> audit.proposePlan(PLANNED_DAY, PLANNED_DAY, READY)),
                new Step(AuditState.AGREED, () -> audit.agreeToPlan(1)),
                new Step(AuditState.IN_PROGRESS, () -> audit.startFieldwork(PLANNED_DAY, READY)),
                new Step(AuditState.FIELDWORK_DONE, () -> audit.concludeFieldwork(PLANNED_DAY, READY)),
                new Step(AuditState.REPORTED, audit::issueReport),
                new Step(AuditState.CLOSED, audit::close));
        for (var step : steps) {
            if (audit.state() == wanted) {
                return audit;
            }
            if (wanted == AuditState.CORRECTION && audit.state() == AuditState.DOCUMENT_REVIEW) {
                audit.raiseNonconformities(List.of("No blueprint of the repair service"));
                return audit;
            }
            if (wanted == AuditState.CASE_TERMINATED) {
                audit.endWithCase(ENDING, PLANNED_DAY);
                return audit;
            }
            if (wanted == AuditState.TERMINATED && audit.state() == AuditState.IN_PROGRESS) {
                audit.terminate(ENDING, PLANNED_DAY);
                return audit;
            }
            step.act().run();
        }
        return audit;
    }

    public CompetentTeam team() {
        return CompetentTeam.of(LEADER, others, AnAuditor.assignment(TODAY, List.of(LEADER, MEMBER)));
    }

    private record Step(AuditState leadsTo, Runnable act) {}
}
