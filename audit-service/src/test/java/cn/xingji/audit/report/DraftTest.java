package cn.xingji.audit.report;

import static cn.xingji.rules.RuleId.R5_3_3_5;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xingji.rules.Refused;
import cn.xingji.rules.Rule;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.AbstractObjectAssert;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

@Rule(R5_3_3_5)
class DraftTest {
    private static final List<Finding> BACKED = List.of(new Finding("Calls are answered at once", List.of("EV-001")));
    private static final List<String> CONCRETE = List.of("Name a deputy for the head of the repair shop by March");

    @Test
    void a_complete_report_has_summary_findings_evidence_and_suggestions() {
        assertThatCode(() -> complete("A sound service", BACKED, CONCRETE)).doesNotThrowAnyException();
    }

    @Test
    void a_summary_is_backed_by_findings() {
        refusal(" ", BACKED, CONCRETE).returns("report.summary-missing", Refused::code);
        refusal("A sound service", List.of(), CONCRETE).returns("report.findings-missing", Refused::code);
    }

    @Test
    void a_finding_is_backed_by_evidence_of_this_audit() {
        refusal("A sound service", List.of(new Finding("Calls", List.of())), CONCRETE)
                .returns("report.finding-without-evidence", Refused::code);
        refusal("A sound service", List.of(new Finding("Calls", List.of("EV-009"))), CONCRETE)
                .returns("report.evidence-unknown", Refused::code)
                .returns("EV-009", refused -> refused.facts().get("number"));
    }

    @Test
    void suggestions_are_made_and_concrete() {
        refusal("A sound service", BACKED, List.of()).returns("report.suggestions-missing", Refused::code);
        refusal("A sound service", BACKED, List.of("Improve"))
                .returns(Optional.of(R5_3_3_5), Refused::rule)
                .returns("report.suggestion-not-concrete", Refused::code);
    }

    private static void complete(String summary, List<Finding> findings, List<String> suggestions) {
        new Draft(summary, findings, List.of(), suggestions, Optional.empty()).requireComplete(Set.of("EV-001"));
    }

    private static AbstractObjectAssert<?, Refused> refusal(
            String summary, List<Finding> findings, List<String> suggestions) {
        return assertThatThrownBy(() -> complete(summary, findings, suggestions))
                .asInstanceOf(InstanceOfAssertFactories.type(Refused.class));
    }
}
