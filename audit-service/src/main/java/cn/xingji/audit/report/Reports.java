package cn.xingji.audit.report;

import cn.xingji.rules.Refused;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class Reports implements PanacheRepositoryBase<Report, UUID> {

    /** @throws Refused when nothing was written yet */
    Report existing(UUID auditId) {
        return findByIdOptional(auditId).orElseThrow(() -> Refused.unknown("report"));
    }
}
