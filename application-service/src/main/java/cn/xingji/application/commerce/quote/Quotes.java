package cn.xingji.application.commerce.quote;

import cn.xingji.application.commerce.contract.CaseFees;
import cn.xingji.application.commerce.fee.Calculation;
import cn.xingji.application.intake.application.Application;
import cn.xingji.application.intake.review.Adjustment;
import cn.xingji.application.intake.review.Review;
import cn.xingji.application.intake.review.Reviews;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the audits of a case's cycle take and cost, with what its review found (R5.2.1-e, R7-fee). */
@ApplicationScoped
public class Quotes {
    private final Reviews reviews;
    private final CaseFees fees;

    Quotes(Reviews reviews, CaseFees fees) {
        this.reviews = reviews;
        this.fees = fees;
    }

    public List<Calculation> of(Application application) {
        var adjustment =
                reviews.findByIdOptional(application.id()).map(Review::adjusted).orElse(Adjustment.NONE);
        return fees.cycle(application, adjustment);
    }
}
