package cn.xingji.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import cn.xingji.rules.Refused;
import cn.xingji.rules.RuleId;
import java.util.Objects;
import java.util.function.Consumer;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.ObjectAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/**
 * What a refusal says: {@code assertThatRefused(() -> audit.startFieldwork(today)).by(R5_3_1_4_PLAN)
 * .because("fieldwork.before-agreed-day").with("firstDay", day)}.
 */
public final class RefusalAssert extends AbstractAssert<RefusalAssert, Refused> {
    private RefusalAssert(Refused refused) {
        super(refused, RefusalAssert.class);
    }

    public static RefusalAssert assertThatRefused(ThrowingCallable act) {
        var thrown = catchThrowable(act);
        assertThat(thrown).as("what a rule should have refused").isInstanceOf(Refused.class);
        return new RefusalAssert((Refused) thrown);
    }

    /** Refused, and nothing of what the act was asked of has changed. */
    public static <T> RefusalAssert assertThatRefused(T asked, Consumer<? super T> act) {
        var before = Contents.of(asked);
        var refusal = assertThatRefused(() -> act.accept(asked));
        assertThat(Contents.of(asked)).as("what a refused act left").isEqualTo(before);
        return refusal;
    }

    public RefusalAssert by(RuleId rule) {
        return holds("rule", actual.rule().orElse(null), rule);
    }

    /** By plain sense: no rule of the rulebook says it. */
    public RefusalAssert byNoRule() {
        return holds("rule", actual.rule().orElse(null), null);
    }

    public RefusalAssert ofKind(Refused.Kind kind) {
        return holds("kind", actual.kind(), kind);
    }

    /** For this reason: the code that names the text. */
    public RefusalAssert because(String code) {
        return holds("code", actual.code(), code);
    }

    public RefusalAssert at(String field) {
        return holds("field", actual.field().orElse(null), field);
    }

    public RefusalAssert with(String fact, Object value) {
        return holds("fact " + fact, actual.facts().get(fact), value);
    }

    /** A fact to look at more closely. */
    public ObjectAssert<Object> fact(String name) {
        assertThat(actual.facts()).containsKey(name);
        return assertThat(actual.facts().get(name)).as(name);
    }

    private RefusalAssert holds(String what, Object is, Object wanted) {
        if (!Objects.equals(is, wanted)) {
            throw failureWithActualExpected(is, wanted, "Refused with %s %s, not %s: %s", what, is, wanted, actual);
        }
        return this;
    }
}
