package cn.xingji.audit.report;

import static cn.xingji.rules.RuleId.R6_GRADES;

import cn.xingji.audit.fieldwork.Conclusion;
import cn.xingji.audit.fieldwork.Evidence;
import cn.xingji.rules.Refused;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a report is issued on (R5.3.3.5).
 *
 * @param sheet completed
 */
record ReportBasis(Conclusion conclusion, ScoredSheet sheet, List<Evidence> evidence) {
    ReportBasis {
        evidence = List.copyOf(evidence);
    }

    /** @throws Refused when it doesn't bear what is written */
    void requireBears(Draft draft) {
        draft.requireComplete(evidence.stream().map(Evidence::number).collect(Collectors.toSet()));
        if (recommended(draft)) {
            requireCertifiable();
        }
    }

    /** Whether certification is recommended: as fieldwork concluded, unless the report says that this has changed. */
    boolean recommended(Draft draft) {
        return draft.recommended().orElse(conclusion.isRecommended());
    }

    private void requireCertifiable() {
        var grade = sheet.grade()
                .orElseThrow(() -> Refused.conflict(R6_GRADES, "report.recommended-below-lowest-grade")
                        .with("total", sheet.total().orElseThrow()));
        if (grade.known().isEmpty()) {
            throw Refused.conflict(R6_GRADES, "report.grade-unknown").with("grade", grade.code());
        }
    }
}
