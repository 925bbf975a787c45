package cn.xingji.audit.report;

import cn.xingji.audit.audit.Audit;
import cn.xingji.audit.audit.Audits;
import cn.xingji.clock.BusinessClock;
import cn.xingji.events.CertificateEvent.CertificateIssued;
import cn.xingji.events.CertificateEvent.CertificationRefused;
import cn.xingji.events.CertificateEvent.DecisionFileReturned;
import cn.xingji.usecase.UseCase;

/**
 * What the decision makes of a reported audit: granted or refused, it is closed; returned, that is noted. Each once.
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
        reports.findByIdOptional(returned.auditId().value())
                .filter(report -> !report.wasReturned())
                .ifPresent(report -> report.noteReturn(returned.reason(), clock.now()));
    }
}
