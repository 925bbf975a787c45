package cn.xingji.audit.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

@ApplicationScoped
class AuditTimeNorms implements PanacheRepositoryBase<AuditTimeNorm, Integer> {

    AuditTimeNorm inForce(LocalDate on) {
        return find("effectiveFrom <= ?1 order by version desc", on)
                .firstResultOptional()
                .orElseThrow(() -> new IllegalStateException("No norm of audit time is in force on " + on));
    }
}
