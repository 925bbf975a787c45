package cn.xingji.rules;

import java.util.ArrayList;
import java.util.List;

/**
 * What a policy found against an act, all of it at once: an aggregate asks for it and refuses with everything, so that
 * nobody mends one thing only to hear of the next.
 */
public record Refusals(List<Refused> found) {
    public static final Refusals NONE = new Refusals(List.of());

    public Refusals {
        found = List.copyOf(found);
    }

    /** The same and one more. */
    public Refusals and(Refused one) {
        var more = new ArrayList<>(found);
        more.add(one);
        return new Refusals(more);
    }

    public Refusals and(Refusals others) {
        var more = new ArrayList<>(found);
        more.addAll(others.found);
        return new Refusals(more);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** @throws Refused the first of them, with the others beside it, unless there is none */
    public void refuse() {
        if (!found.isEmpty()) {
            throw found.getFirst().beside(found.subList(1, found.size()));
        }
    }
}
