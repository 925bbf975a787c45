package cn.xingji.audit.report;

import static cn.xingji.rules.RuleId.R6_GRADES;

import cn.xingji.audit.audit.Audit;
import cn.xingji.audit.audit.AuditAct;
import cn.xingji.audit.fieldwork.Conclusion;
import cn.xingji.audit.fieldwork.Conclusions;
import cn.xingji.audit.fieldwork.Evidence;
import cn.xingji.audit.fieldwork.EvidenceBook;
import cn.xingji.events.AuditEvent.AuditReported;
import cn.xingji.events.Coded;
import cn.xingji.files.Uploads;
import cn.xingji.rules.Refused;
import cn.xingji.rules.people.Caller;
import cn.xingji.service.clock.BusinessClock;
import cn.xingji.service.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;

/** The report's way: written while and after fieldwork, issued when the sheet is scored, told to the decision. */
@ApplicationScoped
class Reporting {
    private final Reports reports;
    private final ScoredSheets sheets;
    private final Conclusions conclusions;
    private final EvidenceBook evidence;
    private final ReportPaper paper;
    private final Uploads uploads;
    private final BusinessClock clock;
    private final Outbox outbox;

    Reporting(
            Reports reports,
            ScoredSheets sheets,
            Conclusions conclusions,
            EvidenceBook evidence,
            ReportPaper paper,
            Uploads uploads,
            BusinessClock clock,
            Outbox outbox) {
        this.reports = reports;
        this.sheets = sheets;
        this.conclusions = conclusions;
        this.evidence = evidence;
        this.paper = paper;
        this.uploads = uploads;
        this.clock = clock;
        this.outbox = outbox;
    }

    Report write(Audit audit, Draft draft, Caller leader) {
        audit.requireLeader(leader.id(), Draft.RULE);
        audit.draftReport();
        var report = reports.findByIdOptional(audit.id()).orElseGet(() -> new Report(audit.id()));
        report.write(draft, leader.id());
        reports.persistAndFlush(report);
        return report;
    }

    Report issue(Audit audit, Caller leader) {
        audit.requireLeader(leader.id(), Draft.RULE);
        audit.require(AuditAct.ISSUE_REPORT);
        var sheet = sheets.completed(audit.id());
        var conclusion = conclusions.findById(audit.id());
        var report = reports.findByIdOptional(audit.id())
                .orElseThrow(() -> Refused.outOfOrder(Draft.RULE, "report.not-written"));
        var found = evidence.of(audit.id());
        report.draft().requireComplete(found.stream().map(Evidence::number).collect(Collectors.toSet()));
        var recommended = recommendation(report.draft(), conclusion, sheet);

        var issued = new IssuedReport(audit, report.draft(), recommended, conclusion, sheet, found, clock.now());
        var document = uploads.keep(
                "audits/" + audit.id() + "/report",
                "审查报告-" + audit.contractNumber() + ".pdf",
                "application/pdf",
                paper.pdf(issued));
        report.issue(document, clock.now());
        audit.issueReport();
        outbox.tell(told(audit, recommended, sheet, document.sha256()));
        reports.flush();
        return report;
    }

    private static boolean recommendation(Draft draft, Conclusion conclusion, ScoredSheet sheet) {
        var recommended = draft.recommended().orElse(conclusion.isRecommended());
        if (recommended) {
            requireCertifiable(sheet);
        }
        return recommended;
    }

    private static void requireCertifiable(ScoredSheet sheet) {
        var grade = sheet.grade()
                .orElseThrow(() -> Refused.conflict(R6_GRADES, "report.recommended-below-lowest-grade")
                        .with("total", sheet.total().orElseThrow()));
        if (grade.known().isEmpty()) {
            throw Refused.conflict(R6_GRADES, "report.grade-unknown").with("grade", grade.code());
        }
    }

    private static AuditReported told(Audit audit, boolean recommended, ScoredSheet sheet, String sha256) {
        return new AuditReported(
                audit.caseId(),
                audit.id(),
                Coded.of(audit.kind()),
                audit.mode(),
                audit.client(),
                audit.scope(),
                audit.team(),
                recommended,
                sheet.total().orElseThrow(),
                sheet.grade(),
                sheet.schemeVersion(),
                audit.time().personDays(),
                audit.fieldworkEndedOn().orElseThrow(),
                sha256);
    }
}
