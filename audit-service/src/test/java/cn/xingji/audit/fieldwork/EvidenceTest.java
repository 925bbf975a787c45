package cn.xingji.audit.fieldwork;

import static cn.xingji.rules.RuleId.R5_3_3_3;
import static cn.xingji.rules.RuleId.R5_3_3_4;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xingji.audit.fieldwork.Evidence.Observation;
import cn.xingji.audit.fieldwork.Evidence.Recorder;
import cn.xingji.events.AuditMethod;
import cn.xingji.rules.Refused;
import cn.xingji.rules.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.AbstractObjectAssert;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceTest {
    private static final Recorder RECORDER = new Recorder(UUID.randomUUID(), "Li", Instant.EPOCH);

    @Test
    @Rule(R5_3_3_4)
    void evidence_is_numbered_and_tied_to_score_items() {
        var recorded = evidence(7, AuditMethod.SERVICE_MANAGEMENT);

        assertThat(recorded.number()).isEqualTo("EV-007");
        assertThat(recorded.recorded(UUID.randomUUID()).items()).containsExactly("a1");
    }

    @Test
    @Rule(R5_3_3_4)
    void evidence_for_no_item_or_without_words_is_none() {
        refusal(() -> new Observation(AuditMethod.SERVICE_MANAGEMENT, Set.of(), "Manual", Optional.empty()))
                .returns(Optional.of(R5_3_3_4), Refused::rule)
                .returns("evidence.without-items", Refused::code);
        refusal(() -> new Observation(
                        AuditMethod.SERVICE_MANAGEMENT, Set.of(new ScoreItem("a1")), " ", Optional.empty()))
                .returns("evidence.without-description", Refused::code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"d1", "a", "a0", "a100", "A1", ""})
    @Rule(R5_3_3_4)
    void what_is_no_score_item_is_refused(String id) {
        refusal(() -> new ScoreItem(id)).returns("evidence.no-score-item", Refused::code);
    }

    @Test
    @Rule(R5_3_3_3)
    void both_methods_must_occur() {
        var managed = evidence(1, AuditMethod.SERVICE_MANAGEMENT);
        var perceived = evidence(2, AuditMethod.SERVICE_REQUIREMENT);

        refusal(() -> EvidenceBook.requireBothMethods(List.of(managed)))
                .returns(Optional.of(R5_3_3_3), Refused::rule)
                .returns(
                        Set.of(AuditMethod.SERVICE_REQUIREMENT),
                        refused -> refused.facts().get("methods"));
        assertThatCode(() -> EvidenceBook.requireBothMethods(List.of(managed, perceived)))
                .doesNotThrowAnyException();
    }

    private static Evidence evidence(int position, AuditMethod method) {
        var observation = new Observation(method, Set.of(new ScoreItem("a1")), "The manual", Optional.empty());
        return new Evidence(UUID.randomUUID(), position, observation, RECORDER);
    }

    private static AbstractObjectAssert<?, Refused> refusal(Runnable act) {
        return assertThatThrownBy(act::run).asInstanceOf(InstanceOfAssertFactories.type(Refused.class));
    }
}
