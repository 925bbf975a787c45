package cn.xingji.audit.fieldwork;

import static cn.xingji.rules.RuleId.R5_3_3_3;
import static cn.xingji.rules.RuleId.R5_3_3_4;
import static cn.xingji.testing.RefusalAssert.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import cn.xingji.audit.fieldwork.Evidence.Observation;
import cn.xingji.audit.fieldwork.Evidence.Recorder;
import cn.xingji.events.AuditMethod;
import cn.xingji.rules.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
    void its_score_items_stand_as_in_the_table() {
        assertThat(ScoreItem.inOrder(Set.of("b1", "a10", "c8", "a2", "a11")))
                .containsExactly("a2", "a10", "a11", "b1", "c8");
    }

    @Test
    @Rule(R5_3_3_4)
    void evidence_for_no_item_or_without_words_is_none() {
        assertThatRefused(() -> new Observation(AuditMethod.SERVICE_MANAGEMENT, Set.of(), "Manual", Optional.empty()))
                .by(R5_3_3_4)
                .because("evidence.without-items");
        assertThatRefused(() -> new Observation(
                        AuditMethod.SERVICE_MANAGEMENT, Set.of(new ScoreItem("a1")), " ", Optional.empty()))
                .because("evidence.without-description");
    }

    @ParameterizedTest
    @ValueSource(strings = {"d1", "a", "a0", "a100", "A1", ""})
    @Rule(R5_3_3_4)
    void what_is_no_score_item_is_refused(String id) {
        assertThatRefused(() -> new ScoreItem(id)).because("evidence.no-score-item");
    }

    @Test
    @Rule(R5_3_3_3)
    void both_methods_must_occur() {
        var managed = evidence(1, AuditMethod.SERVICE_MANAGEMENT);
        var perceived = evidence(2, AuditMethod.SERVICE_REQUIREMENT);

        assertThatRefused(() -> EvidenceBook.requireBothMethods(List.of(managed)))
                .by(R5_3_3_3)
                .with("methods", Set.of(AuditMethod.SERVICE_REQUIREMENT));
        assertThatCode(() -> EvidenceBook.requireBothMethods(List.of(managed, perceived)))
                .doesNotThrowAnyException();
    }

    private static Evidence evidence(int position, AuditMethod method) {
        var observation = new Observation(method, Set.of(new ScoreItem("a1")), "The manual", Optional.empty());
        return new Evidence(UUID.randomUUID(), position, observation, RECORDER);
    }
}
