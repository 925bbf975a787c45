package cn.xingji.application.intake.review;

import static cn.xingji.rules.RuleId.R5_2_1_A2;
import static cn.xingji.rules.RuleId.R5_2_1_A3;
import static cn.xingji.rules.RuleId.R5_2_1_B;

import cn.xingji.application.intake.application.Application;
import cn.xingji.application.intake.application.Missing;
import cn.xingji.application.intake.application.Readiness;
import cn.xingji.rules.vocabulary.PersonDays;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * How far a review is, and what it lacks before the application can be accepted.
 *
 * @param lookUps each as often as it was made; what one found is cleared by a file of its own (R5.2.1-a3)
 * @param table the person-day table that the case keeps
 */
record ReviewProgress(Review review, List<CreditLookUp> lookUps, List<UnderstandingGap> gaps, AuditTimeTable table)
        implements Readiness {

    @Override
    public List<Missing> missing(Application application) {
        return Stream.of(checks(application), openGaps(), notLookedUp(), clearance())
                .flatMap(s -> s)
                .toList();
    }

    @Override
    public PersonDays personDays(Application application) {
        return audit(application).days();
    }

    /** The audit that the case begins with, with the adjustment that the review found. */
    AuditTimeTable.Figure audit(Application application) {
        return table.first(application, review.adjusted());
    }

    private Stream<Missing> checks(Application application) {
        return Check.wanted(application).stream()
                .filter(check ->
                        review.conclusion(check).filter(Conclusion::passed).isEmpty())
                .map(check -> new Missing(check.rule(), "review.check." + check));
    }

    private Stream<Missing> openGaps() {
        return gaps.stream().allMatch(UnderstandingGap::isResolved)
                ? Stream.empty()
                : Stream.of(new Missing(R5_2_1_B, "review.gaps-open"));
    }

    private Stream<Missing> notLookedUp() {
        return Arrays.stream(LookUp.values())
                .filter(wanted -> lookUps.stream().noneMatch(made -> made.lookUp() == wanted))
                .map(wanted -> new Missing(R5_2_1_A2, "review.look-up." + wanted));
    }

    private Stream<Missing> clearance() {
        return lookUps.stream()
                .filter(CreditLookUp::isUncleared)
                .map(CreditLookUp::lookUp)
                .distinct()
                .map(found -> new Missing(R5_2_1_A3, "review.clearance-missing." + found));
    }
}
