package cn.xingji.audit.programme;

import cn.xingji.audit.audit.Audit;
import cn.xingji.rules.people.Caller;
import cn.xingji.rules.people.Role;
import cn.xingji.search.Condition;
import cn.xingji.search.Sight;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The programmes, one a case. */
@ApplicationScoped
class Programmes implements PanacheRepositoryBase<Programme, UUID> {
    static final Sight<Programme> SIGHT = Sight.of(Programme.class)
            .client("organizationId")
            .team(Programmes::audited)
            .every(
                    Role.APPLICATION_REVIEWER,
                    Role.AUDIT_SCHEDULER,
                    Role.TECHNICAL_REVIEWER,
                    Role.DECISION_MAKER,
                    Role.APPROVER,
                    Role.SURVEILLANCE_OFFICER);

    Optional<Programme> ofCase(UUID caseId) {
        return find("caseId", caseId).firstResultOptional();
    }

    /** The same, where the caller may see it. */
    Optional<Programme> ofCase(UUID caseId, Caller caller) {
        return SIGHT.find("caseId", caseId, caller, getEntityManager());
    }

    private static Condition<Programme> audited(UUID member) {
        return Condition.exists(
                Audit.class,
                "programmeId",
                "id",
                Condition.<Audit, UUID>among("team", "personId").apply(member));
    }
}
