package cn.xingji.application.review;

import cn.xingji.application.application.Missing;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a review lacks before the application can be accepted.
 *
 * @param clearanceShown whether evidence was attached that a penalty has been lifted (R5.2.1-a3)
 */
record Readiness(Review review, List<CreditLookUp> lookUps, boolean clearanceShown) {

    /** Everything that is missing, at once. */
    List<Missing> missing() {
        return Stream.of(checks(), notLookedUp(), clearance()).flatMap(s -> s).toList();
    }

    private Stream<Missing> checks() {
        return Arrays.stream(Check.values())
                .filter(check ->
                        review.conclusion(check).filter(Conclusion::passed).isEmpty())
                .map(check -> new Missing(check.rule(), "review.check." + check));
    }

    private Stream<Missing> notLookedUp() {
        return Arrays.stream(LookUp.values())
                .filter(wanted -> lookUps.stream().noneMatch(made -> made.lookUp() == wanted))
                .map(wanted -> new Missing("R5.2.1-a2", "review.look-up." + wanted));
    }

    private Stream<Missing> clearance() {
        var found = lookUps.stream().anyMatch(made -> made.result() == LookUpResult.FOUND);
        return found && !clearanceShown
                ? Stream.of(new Missing("R5.2.1-a3", "review.clearance-missing"))
                : Stream.empty();
    }
}
