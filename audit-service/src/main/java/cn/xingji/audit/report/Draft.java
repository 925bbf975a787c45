package cn.xingji.audit.report;

import static cn.xingji.rules.RuleId.R5_3_3_5;

import cn.xingji.rules.Refused;
import cn.xingji.rules.RuleId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a team leader writes in a report (R5.3.3.5).
 *
 * @param summary objective, backed by the findings
 * @param suggestions for improvement, concrete and feasible: at least one
 * @param recommended whether the team recommends certification, where that has changed since fieldwork ended
 */
record Draft(
        String summary,
        List<Finding> findings,
        List<String> strengths,
        List<String> suggestions,
        Optional<Boolean> recommended) {
    static final RuleId RULE = R5_3_3_5;

    /** A suggestion shorter than this says nothing that one could do. */
    private static final int SHORTEST_SUGGESTION = 10;

    Draft {
        findings = List.copyOf(findings);
        strengths = List.copyOf(strengths);
        suggestions = List.copyOf(suggestions);
    }

    /** @throws Refused when the report can't be issued as it stands */
    void requireComplete(Set<String> evidence) {
        if (summary.isBlank()) {
            throw Refused.invalidField(RULE, "report.summary-missing", "summary");
        }
        if (findings.isEmpty()) {
            throw Refused.invalidField(RULE, "report.findings-missing", "findings");
        }
        findings.forEach(finding -> requireBacked(finding, evidence));
        if (suggestions.isEmpty()) {
            throw Refused.invalidField(RULE, "report.suggestions-missing", "suggestions");
        }
        suggestions.stream()
                .filter(suggestion -> suggestion.strip().length() < SHORTEST_SUGGESTION)
                .findFirst()
                .ifPresent(vague -> {
                    throw Refused.invalidField(RULE, "report.suggestion-not-concrete", "suggestions")
                            .with("suggestion", vague);
                });
    }

    private static void requireBacked(Finding finding, Set<String> evidence) {
        if (finding.evidence().isEmpty()) {
            throw Refused.invalidField(RULE, "report.finding-without-evidence", "findings.evidence")
                    .with("finding", finding.text());
        }
        finding.evidence().stream()
                .filter(number -> !evidence.contains(number))
                .findFirst()
                .ifPresent(number -> {
                    throw Refused.invalidField(RULE, "report.evidence-unknown", "findings.evidence")
                            .with("finding", finding.text())
                            .with("number", number);
                });
    }
}
