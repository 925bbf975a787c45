package cn.xingji.audit.report;

import cn.xingji.rules.Refused;
import cn.xingji.rules.people.Caller;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The audits' reports. */
@ApplicationScoped
class Reports implements PanacheRepositoryBase<Report, UUID> {

    /**
     * The report of an audit that the caller may see: a client reads it once it is issued, never a draft.
     *
     * @throws Refused when nothing was written yet, or nothing for this caller
     */
    Report readable(UUID auditId, Caller caller) {
        return findByIdOptional(auditId)
                .filter(report -> (report.isIssued() ? ReportPart.ISSUED : ReportPart.DRAFT)
                        .audience()
                        .includes(caller, report.isIssued()))
                .orElseThrow(() -> Refused.unknown("report"));
    }

    /** What was issued and came back, the first round first. */
    List<ReturnedReport> rounds(UUID auditId) {
        return getEntityManager()
                .createQuery("from ReturnedReport where auditId = :audit order by round", ReturnedReport.class)
                .setParameter("audit", auditId)
                .getResultList();
    }

    void keep(ReturnedReport returned) {
        getEntityManager().persist(returned);
    }

    /** @throws Refused when there is nothing to issue yet */
    Report written(UUID auditId) {
        return findByIdOptional(auditId).orElseThrow(() -> Refused.outOfOrder(Draft.RULE, "report.not-written"));
    }
}
