package cn.xingji.surveillance.plan;

import cn.xingji.rules.Refused;
import cn.xingji.rules.people.Caller;
import cn.xingji.rules.people.Role;
import cn.xingji.search.Listing;
import cn.xingji.search.Sight;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** The surveillance plans, and the fractions that later audits' days follow. */
@ApplicationScoped
public class SurveillancePlans implements PanacheRepositoryBase<SurveillancePlan, UUID> {
    static final Sight<SurveillancePlan> SIGHT = Sight.of(SurveillancePlan.class)
            .client("holder.organizationId")
            .every(
                    Role.APPLICATION_REVIEWER,
                    Role.AUDIT_SCHEDULER,
                    Role.TECHNICAL_REVIEWER,
                    Role.DECISION_MAKER,
                    Role.APPROVER,
                    Role.SURVEILLANCE_OFFICER);

    static final Listing<SurveillancePlan> LISTING = Listing.of(SurveillancePlan.class)
            .seenBy(SIGHT)
            .filter("case", "caseId")
            .sort(
                    "certificateNumber",
                    String.class,
                    plan -> plan.certificateNumber().value())
            .sort("issuedOn", LocalDate.class, SurveillancePlan::issuedOn)
            .sort("expiresOn", LocalDate.class, SurveillancePlan::expiresOn)
            .unique("id", UUID.class, SurveillancePlan::id)
            .inOrder("certificateNumber");

    /** One that this caller may see, by the same policy as the list. */
    SurveillancePlan readable(UUID id, Caller caller) {
        return SIGHT.one(id, caller, getEntityManager());
    }

    SurveillancePlan get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Refused.unknown("surveillance plan " + id));
    }

    Optional<SurveillancePlan> ofCertificate(UUID certificateId) {
        return find("certificateId", certificateId).firstResultOptional();
    }

    Optional<SurveillancePlan> ofCase(UUID caseId) {
        return find("caseId", caseId).firstResultOptional();
    }

    DayFractions fractions() {
        return new DayFractions(getEntityManager()
                .createQuery("from DayFraction order by effectiveFrom desc", DayFraction.class)
                .getResultList());
    }
}
