package cn.xingji.application.intake.review;

import static cn.xingji.rules.RuleId.R5_2_1_A2;
import static cn.xingji.rules.RuleId.R5_2_1_A3;
import static cn.xingji.rules.RuleId.R5_2_1_B;

import cn.xingji.application.intake.application.Missing;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a review lacks before the application can be accepted.
 *
 * @param wanted what must be concluded on
 * @param clearanceShown whether evidence was attached that a penalty has been lifted (R5.2.1-a3)
 */
record Readiness(
        Review review,
        Set<Check> wanted,
        List<CreditLookUp> lookUps,
        boolean clearanceShown,
        List<UnderstandingGap> gaps) {

    /** Everything that is missing, at once. */
    List<Missing> missing() {
        return Stream.of(checks(), openGaps(), notLookedUp(), clearance())
                .flatMap(s -> s)
                .toList();
    }

    private Stream<Missing> checks() {
        return wanted.stream()
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
        var found = lookUps.stream().anyMatch(made -> made.result() == LookUpResult.FOUND);
        return found && !clearanceShown
                ? Stream.of(new Missing(R5_2_1_A3, "review.clearance-missing"))
                : Stream.empty();
    }
}
