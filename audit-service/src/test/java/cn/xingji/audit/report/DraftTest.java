package cn.xingji.audit.report;

import static cn.xingji.rules.RuleId.R5_3_3_5;
import static cn.xingji.testing.RefusalAssert.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThatCode;

import cn.xingji.rules.Rule;
import cn.xingji.testing.RefusalAssert;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
        refusal(" ", BACKED, CONCRETE).because("report.summary-missing");
        refusal("A sound service", List.of(), CONCRETE).because("report.findings-missing");
    }

    @Test
    void a_finding_is_backed_by_evidence_of_this_audit() {
        refusal("A sound service", List.of(new Finding("Calls", List.of())), CONCRETE)
                .because("report.finding-without-evidence");
        refusal("A sound service", List.of(new Finding("Calls", List.of("EV-009"))), CONCRETE)
                .because("report.evidence-unknown")
                .with("number", "EV-009");
    }

    @Test
    void suggestions_are_made_and_concrete() {
        refusal("A sound service", BACKED, List.of()).because("report.suggestions-missing");
        refusal("A sound service", BACKED, List.of("Improve")).by(R5_3_3_5).because("report.suggestion-not-concrete");
    }

    private static void complete(String summary, List<Finding> findings, List<String> suggestions) {
        new Draft(summary, findings, List.of(), suggestions, Optional.empty()).requireComplete(Set.of("EV-001"));
    }

    private static RefusalAssert refusal(String summary, List<Finding> findings, List<String> suggestions) {
        return assertThatRefused(() -> complete(summary, findings, suggestions));
    }
}
