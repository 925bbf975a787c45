package cn.xingji.application.casework.letter;

import cn.xingji.rules.vocabulary.CaseId;
import java.util.List;
import java.util.Map;

/**
 * What calls for a letter.
 *
 * @param facts what its text may say, by name
 * @param details listed below the text: reasons, missing items
 */
record Occasion(CaseId caseId, LetterKind kind, Map<String, String> facts, List<String> details) {
    Occasion {
        facts = Map.copyOf(facts);
        details = List.copyOf(details);
    }

    Occasion(CaseId caseId, LetterKind kind, Map<String, String> facts) {
        this(caseId, kind, facts, List.of());
    }
}
