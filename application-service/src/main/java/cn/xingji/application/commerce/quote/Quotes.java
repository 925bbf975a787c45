package cn.xingji.application.commerce.quote;

import cn.xingji.application.commerce.contract.CaseFees;
import cn.xingji.application.commerce.fee.Calculation;
import cn.xingji.application.intake.application.Application;
import cn.xingji.application.intake.application.ApplicationState;
import cn.xingji.application.intake.application.Applications;
import cn.xingji.application.intake.review.Adjustment;
import cn.xingji.application.intake.review.Review;
import cn.xingji.application.intake.review.Reviews;
import cn.xingji.rules.people.Caller;
import cn.xingji.rules.people.Role;
import cn.xingji.search.Condition;
import cn.xingji.search.Sight;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** What the audits of a case's cycle take and cost, with what its review found (R5.2.1-e, R7-fee). */
@ApplicationScoped
public class Quotes {
    /** What a case costs is finance's as well, once there is a contract. */
    static final Sight<Application> SIGHT =
            Applications.SIGHT.where(Condition.equal("state", ApplicationState.CONTRACTED), Role.FINANCE);

    private final EntityManager entities;
    private final Reviews reviews;
    private final CaseFees fees;

    Quotes(EntityManager entities, Reviews reviews, CaseFees fees) {
        this.entities = entities;
        this.reviews = reviews;
        this.fees = fees;
    }

    /** A case whose price this caller may see. */
    public Application priced(UUID application, Caller caller) {
        return SIGHT.one(application, caller, entities);
    }

    public List<Calculation> of(Application application) {
        var adjustment =
                reviews.findByIdOptional(application.id()).map(Review::adjusted).orElse(Adjustment.NONE);
        return fees.cycle(application, adjustment);
    }
}
