package cn.xingji.rules;

import cn.xingji.rules.people.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The whole life of an aggregate as one table: which act, by whom, leads from which states to which, under which rule.
 *
 * @param <S> the states
 * @param <A> the acts
 */
public final class Lifecycle<S extends Enum<S>, A extends Enum<A>> {

    /** One row of the table. */
    public record Transition<S extends Enum<S>, A extends Enum<A>>(
            A act, Set<Role> roles, Set<S> from, S to, String rule) {
        public Transition {
            roles = Collections.unmodifiableSet(EnumSet.copyOf(roles));
            from = Collections.unmodifiableSet(EnumSet.copyOf(from));
        }
    }

    private final List<Transition<S, A>> transitions;

    private Lifecycle(List<Transition<S, A>> transitions) {
        this.transitions = List.copyOf(transitions);
    }

    public static <S extends Enum<S>, A extends Enum<A>> Builder<S, A> table() {
        return new Builder<>();
    }

    /**
     * The state after this act.
     *
     * @throws Refused with the act's rule, when the state does not allow it
     */
    public S after(S state, A act) {
        return transitions.stream()
                .filter(row -> row.act() == act && row.from().contains(state))
                .findFirst()
                .map(Transition::to)
                .orElseThrow(() -> Refused.outOfOrder(ruleOf(act), "act.not-allowed-in-state")
                        .with("act", act)
                        .with("state", state)
                        .with("allowedIn", allowedIn(act)));
    }

    /** The acts that these roles may do in this state: what a screen offers. */
    public Set<A> allowed(S state, Set<Role> roles) {
        return transitions.stream()
                .filter(row -> row.from().contains(state) && !Collections.disjoint(row.roles(), roles))
                .map(Transition::act)
                .collect(Collectors.toUnmodifiableSet());
    }

    public List<Transition<S, A>> transitions() {
        return transitions;
    }

    /** The table as a Mermaid state diagram, for the docs. */
    public String diagram() {
        return transitions.stream()
                .flatMap(row -> row.from().stream()
                        .map(from -> "    %s --> %s: %s (%s)".formatted(from, row.to(), row.act(), row.rule())))
                .collect(Collectors.joining("\n", "stateDiagram-v2\n", "\n"));
    }

    private String ruleOf(A act) {
        return transitions.stream()
                .filter(row -> row.act() == act)
                .findFirst()
                .map(Transition::rule)
                .orElse("R4-chain");
    }

    private List<S> allowedIn(A act) {
        return transitions.stream()
                .filter(row -> row.act() == act)
                .flatMap(row -> row.from().stream())
                .sorted()
                .toList();
    }

    /** Reads as a sentence: {@code on(ACCEPT).by(REVIEWER).from(UNDER_REVIEW).to(ACCEPTED).rule("R5.2.1-10d")}. */
    public static final class Builder<S extends Enum<S>, A extends Enum<A>> {
        private final List<Transition<S, A>> rows = new ArrayList<>();

        private Builder() {}

        public Act on(A act) {
            return new Act(act);
        }

        public Lifecycle<S, A> build() {
            return new Lifecycle<>(rows);
        }

        /** A row that says its act. */
        public final class Act {
            private final A act;
            private Set<Role> roles = EnumSet.of(Role.SYSTEM);
            private Set<S> from = Set.of();

            private Act(A act) {
                this.act = act;
            }

            public Act by(Role first, Role... others) {
                roles = EnumSet.of(first, others);
                return this;
            }

            @SafeVarargs
            @SuppressWarnings("varargs")
            public final Act from(S first, S... others) {
                from = EnumSet.of(first, others);
                return this;
            }

            public Arrival to(S state) {
                return new Arrival(state);
            }

            /** A row that lacks only its rule. */
            public final class Arrival {
                private final S to;

                private Arrival(S to) {
                    this.to = to;
                }

                public Builder<S, A> rule(String rule) {
                    rows.add(new Transition<>(act, roles, from, to, rule));
                    return Builder.this;
                }
            }
        }
    }
}
