package cn.xingji.hearing;

import java.util.Map;

/** Who could not handle a fact in this round, and why. */
final class StrandsFailed extends RuntimeException {
    private final transient Map<Strand, RuntimeException> failures;

    StrandsFailed(Map<Strand, RuntimeException> failures) {
        super("Failed: " + failures.keySet().stream().map(Strand::name).toList(), null, false, false);
        this.failures = Map.copyOf(failures);
    }

    Map<Strand, RuntimeException> failures() {
        return failures;
    }
}
