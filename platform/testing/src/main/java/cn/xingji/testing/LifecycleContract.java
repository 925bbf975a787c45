package cn.xingji.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cn.xingji.rules.Lifecycle;
import cn.xingji.rules.Lifecycle.Transition;
import cn.xingji.rules.RuleId;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every act in every state, tried on the aggregate itself: what the table allows leads where the table says; all else
 * is refused by the act's rule and leaves everything as it was.
 *
 * @param <T> the aggregate
 * @param <S> its states
 * @param <A> what can be done to it
 */
public abstract class LifecycleContract<T, S extends Enum<S>, A extends Enum<A>> {
    private final Lifecycle<S, A> table;
    private final Class<S> states;
    private final Class<A> acts;

    protected LifecycleContract(Lifecycle<S, A> table, Class<S> states, Class<A> acts) {
        this.table = table;
        this.states = states;
        this.acts = acts;
    }

    /**
     * How an act is asked for.
     *
     * @param how tells apart the ways of one act; blank when there is one
     */
    protected record Asked<T, A>(A act, String how, Consumer<T> ask) {
        @Override
        public String toString() {
            return how.isBlank() ? act.toString() : act + " (" + how + ")";
        }
    }

    protected static <T, A> Asked<T, A> asked(A act, Consumer<T> ask) {
        return new Asked<>(act, "", ask);
    }

    protected static <T, A> Asked<T, A> asked(A act, String how, Consumer<T> ask) {
        return new Asked<>(act, how, ask);
    }

    /** A new aggregate in this state. */
    protected abstract T in(S state);

    protected abstract S state(T aggregate);

    /** Each act, asked for with everything right but perhaps the state. */
    protected abstract List<Asked<T, A>> rightly();

    /** Acts asked for wrongly: refused in every state, also where the table allows them. */
    protected List<Asked<T, A>> wrongly() {
        return List.of();
    }

    /** The rule that refuses this act in this state: the first that the table names for it. */
    protected RuleId refusedBy(S state, A act) {
        return rows(act).findFirst().map(Transition::rule).orElseThrow();
    }

    @Test
    void every_act_of_the_table_is_tried() {
        assertThat(rightly().stream().map(Asked::act).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(acts));
        assertThat(table.transitions().stream().map(Transition::act).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(acts));
    }

    @TestFactory
    Stream<DynamicContainer> every_act_in_every_state() {
        return EnumSet.allOf(states).stream()
                .map(state -> dynamicContainer(
                        state.name(),
                        Stream.of(
                                        Stream.of(dynamicTest("is reached", () -> reach(state))),
                                        rightly().stream().map(asked -> tryRightly(state, asked)),
                                        wrongly().stream().map(asked -> tryWrongly(state, asked)))
                                .flatMap(tests -> tests)));
    }

    private DynamicTest tryRightly(S state, Asked<T, A> asked) {
        return allowed(state, asked.act())
                .map(row -> dynamicTest(asked + " leads to " + row.to(), () -> {
                    var aggregate = reach(state);
                    asked.ask().accept(aggregate);
                    assertThat(state(aggregate)).isEqualTo(row.to());
                }))
                .findFirst()
                .orElseGet(() -> dynamicTest(
                        asked + " is refused",
                        () -> RefusalAssert.assertThatRefused(reach(state), asked.ask())
                                .by(refusedBy(state, asked.act()))));
    }

    private DynamicTest tryWrongly(S state, Asked<T, A> asked) {
        return dynamicTest(asked + " is refused", () -> RefusalAssert.assertThatRefused(reach(state), asked.ask()));
    }

    private T reach(S state) {
        var aggregate = in(state);
        assertThat(state(aggregate)).as("the state that was asked for").isEqualTo(state);
        return aggregate;
    }

    private Stream<Transition<S, A>> allowed(S state, A act) {
        return rows(act).filter(row -> row.from().contains(state));
    }

    private Stream<Transition<S, A>> rows(A act) {
        return table.transitions().stream().filter(row -> row.act() == act);
    }
}
