package cn.xingji.audit.report;

import cn.xingji.audit.audit.Audit;
import cn.xingji.audit.audit.AuditAct;
import cn.xingji.audit.audit.Audits;
import cn.xingji.audit.audit.Stint;
import cn.xingji.audit.audit.Stints;
import cn.xingji.events.AuditEvent.AuditReported;
import cn.xingji.events.Coded;
import cn.xingji.events.TeamMember;
import cn.xingji.files.FileLedger;
import cn.xingji.outbox.Outbox;
import cn.xingji.rules.people.Caller;
import cn.xingji.rules.vocabulary.AuditId;
import cn.xingji.rules.vocabulary.CaseId;
import cn.xingji.usecase.UseCase;
import cn.xingji.web.IfMatch;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The report's way: written while and after fieldwork, issued when the sheet is scored, told to the decision. */
@UseCase
class Reporting {
    private final Audits audits;
    private final Reports reports;
    private final ReportBases bases;
    private final Stints stints;
    private final FileLedger ledger;
    private final Outbox outbox;

    Reporting(Audits audits, Reports reports, ReportBases bases, Stints stints, FileLedger ledger, Outbox outbox) {
        this.audits = audits;
        this.reports = reports;
        this.bases = bases;
        this.stints = stints;
        this.ledger = ledger;
        this.outbox = outbox;
    }

    void write(UUID auditId, IfMatch seen, Draft draft, Caller leader) {
        var audit = audits.ofTeam(auditId, AuditAct.DRAFT_REPORT, leader);
        var known = reports.findByIdOptional(auditId);
        known.ifPresent(report -> seen.require(report.version()));
        audit.draftReport();
        var report = known.orElseGet(() -> new Report(auditId));
        report.write(draft, leader.id());
        reports.persist(report);
    }

    /** Issues the report as it was printed. */
    void issue(UUID auditId, IfMatch seen, PrintedReport printed, Caller leader) {
        var audit = audits.ofTeam(auditId, AuditAct.ISSUE_REPORT, leader);
        audit.require(AuditAct.ISSUE_REPORT);
        var report = reports.written(auditId);
        seen.require(report.version());
        var document = ledger.enter(printed.paper());
        report.issue(printed.says(), document, audit, bases.of(auditId));
        audit.issueReport();
        var everOnTeam =
                stints.of(auditId).stream().map(Stint::member).distinct().toList();
        outbox.tell(told(audit, printed.says(), document.sha256(), everOnTeam));
    }

    private static AuditReported told(Audit audit, IssuedReport report, String sha256, List<TeamMember> everOnTeam) {
        return new AuditReported(
                new CaseId(audit.caseId()),
                new AuditId(audit.id()),
                Coded.of(audit.kind()),
                audit.mode(),
                audit.client(),
                audit.scope(),
                audit.team(),
                report.recommended(),
                report.total(),
                report.grade(),
                report.schemeVersion(),
                audit.time().personDays(),
                report.endedOn(),
                sha256,
                Optional.of(everOnTeam));
    }
}
