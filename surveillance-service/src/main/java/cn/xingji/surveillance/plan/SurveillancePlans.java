package cn.xingji.surveillance.plan;

import cn.xingji.rules.Refused;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The surveillance plans, and the fractions that later audits' days follow. */
@ApplicationScoped
public class SurveillancePlans implements PanacheRepositoryBase<SurveillancePlan, UUID> {

    public SurveillancePlan get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Refused.unknown("surveillance plan " + id));
    }

    Optional<SurveillancePlan> ofCase(UUID caseId) {
        return find("caseId", caseId).firstResultOptional();
    }

    /** Plans by what is asked for; one more than {@code size}, for the page's cursor. */
    List<SurveillancePlan> search(
            Optional<UUID> organization, Optional<UUID> caseId, Optional<String> after, int size) {
        var query = new StringBuilder("1 = 1");
        var parameters = new HashMap<String, Object>();
        organization.ifPresent(value -> {
            query.append(" and organizationId = :organization");
            parameters.put("organization", value);
        });
        caseId.ifPresent(value -> {
            query.append(" and caseId = :caseId");
            parameters.put("caseId", value);
        });
        after.ifPresent(value -> {
            query.append(" and certificateNumber > :after");
            parameters.put("after", value);
        });
        return find(query + " order by certificateNumber", parameters)
                .range(0, size)
                .list();
    }

    DayFraction fraction(String kind, LocalDate on) {
        return getEntityManager()
                .createQuery(
                        "from DayFraction where id.kind = :kind and effectiveFrom <= :on order by effectiveFrom desc",
                        DayFraction.class)
                .setParameter("kind", kind)
                .setParameter("on", on)
                .setMaxResults(1)
                .getSingleResult();
    }
}
