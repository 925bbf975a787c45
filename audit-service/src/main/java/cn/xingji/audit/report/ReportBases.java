package cn.xingji.audit.report;

import cn.xingji.audit.audit.AuditAct;
import cn.xingji.audit.audit.Audits;
import cn.xingji.audit.fieldwork.Conclusions;
import cn.xingji.audit.fieldwork.EvidenceBook;
import cn.xingji.clock.BusinessClock;
import cn.xingji.rules.people.Caller;
import cn.xingji.web.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** What the reports are issued on. */
@ApplicationScoped
class ReportBases {
    private final Audits audits;
    private final Reports reports;
    private final ScoredSheets sheets;
    private final Conclusions conclusions;
    private final EvidenceBook evidence;
    private final BusinessClock clock;

    ReportBases(
            Audits audits,
            Reports reports,
            ScoredSheets sheets,
            Conclusions conclusions,
            EvidenceBook evidence,
            BusinessClock clock) {
        this.audits = audits;
        this.reports = reports;
        this.sheets = sheets;
        this.conclusions = conclusions;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** Of an audit whose fieldwork was concluded. */
    ReportBasis of(UUID auditId) {
        return new ReportBasis(
                conclusions.findByIdOptional(auditId).orElseThrow(), sheets.completed(auditId), evidence.of(auditId));
    }

    /** What a leader's report would say if it were issued now. */
    @Transactional
    IssuedReport drawn(UUID auditId, IfMatch seen, Caller leader) {
        var audit = audits.ofTeam(auditId, AuditAct.ISSUE_REPORT, leader);
        audit.require(AuditAct.ISSUE_REPORT);
        var report = reports.written(auditId);
        seen.require(report.version());
        return report.drawn(audit, of(auditId), clock.now());
    }
}
