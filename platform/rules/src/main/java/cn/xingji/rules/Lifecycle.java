package cn.xingji.rules;

import cn.xingji.rules.people.Role;
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
            A act, Set<Role> roles, Set<S> from, S to, RuleId rule) {
        public Transition {
            roles = Collections.unmodifiableSet(EnumSet.copyOf(roles));
            from = Collections.unmodifiableSet(EnumSet.copyOf(from));
        }
    }

    private final List<Transition<S, A>> transitions;

    private Lifecycle(List<Transition<S, A>> transitions) {
        this.transitions = List.copyOf(transitions);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <S extends Enum<S>, A extends Enum<A>> Lifecycle<S, A> table(Transition<S, A>... rows) {
        return new Lifecycle<>(List.of(rows));
    }

    /** Reads as {@code row(ACCEPT, APPLICATION_REVIEWER, in(UNDER_REVIEW), ACCEPTED, R5_2_1_10D)}. */
    public static <S extends Enum<S>, A extends Enum<A>> Transition<S, A> row(
            A act, Role role, Set<S> from, S to, RuleId rule) {
        return row(act, by(role), from, to, rule);
    }

    public static <S extends Enum<S>, A extends Enum<A>> Transition<S, A> row(
            A act, Set<Role> roles, Set<S> from, S to, RuleId rule) {
        return new Transition<>(act, roles, from, to, rule);
    }

    public static Set<Role> by(Role first, Role... others) {
        return EnumSet.of(first, others);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <S extends Enum<S>> Set<S> in(S first, S... others) {
        return EnumSet.of(first, others);
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

    private RuleId ruleOf(A act) {
        return transitions.stream()
                .filter(row -> row.act() == act)
                .findFirst()
                .map(Transition::rule)
                .orElse(RuleId.R4_CHAIN);
    }

    private List<S> allowedIn(A act) {
        return transitions.stream()
                .filter(row -> row.act() == act)
                .flatMap(row -> row.from().stream())
                .sorted()
                .toList();
    }
}
