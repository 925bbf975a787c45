package cn.xingji.audit.report;

import cn.xingji.audit.audit.Audit;
import cn.xingji.audit.audit.Audits;
import cn.xingji.clock.BusinessClock;
import cn.xingji.events.CertificateEvent.CertificateIssued;
import cn.xingji.events.CertificateEvent.CertificationRefused;
import cn.xingji.events.CertificateEvent.DecisionFileReturned;
import cn.xingji.files.StoredFile;
import cn.xingji.usecase.UseCase;
import java.util.Optional;

/**
 * What the decision makes of a reported audit: granted or refused, it is closed; returned, its report is corrected and
 * issued again, in a further round. Each once.
 */
@UseCase
public class Closing {
    private final Audits audits;
    private final Reports reports;
    private final BusinessClock clock;

    Closing(Audits audits, Reports reports, BusinessClock clock) {
        this.audits = audits;
        this.reports = reports;
        this.clock = clock;
    }

    public void certified(CertificateIssued issued) {
        issued.auditKind()
                .known()
                .flatMap(kind -> audits.reported(issued.caseId().value(), kind))
                .ifPresent(Audit::close);
    }

    public void refused(CertificationRefused refused) {
        audits.reported(refused.auditId().value()).ifPresent(Audit::close);
    }

    public void returned(DecisionFileReturned returned) {
        audits.reported(returned.auditId().value())
                .filter(audit -> isAbout(returned, reports.written(audit.id())))
                .ifPresent(audit -> reopen(audit, returned.reason()));
    }

    /** A return heard again is about a report that another followed. */
    private static boolean isAbout(DecisionFileReturned returned, Report report) {
        return returned.reportSha256()
                .map(sha256 -> report.document().map(StoredFile::sha256).equals(Optional.of(sha256)))
                .orElse(true);
    }

    private void reopen(Audit audit, String reason) {
        audit.reopen();
        var report = reports.written(audit.id());
        reports.keep(report.reopen(reports.rounds(audit.id()).size() + 1, reason, clock.now()));
    }
}
