package cn.xingji.audit.plan;

import cn.xingji.rules.Refused;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Plans implements PanacheRepositoryBase<Plan, UUID> {

    /** Every version, the latest first. */
    List<Plan> of(UUID auditId) {
        return list("auditId = ?1 order by version desc", auditId);
    }

    Optional<Plan> find(UUID auditId, int version) {
        return find("auditId = ?1 and version = ?2", auditId, version).firstResultOptional();
    }

    /** The version that the client agreed to, and that no other has taken the place of. */
    Optional<Plan> agreed(UUID auditId) {
        return find("auditId = ?1 and answer = ?2", auditId, Plan.Answer.AGREED).firstResultOptional();
    }

    Plan latest(UUID auditId) {
        return of(auditId).stream().findFirst().orElseThrow(() -> Refused.unknown("plan"));
    }
}
