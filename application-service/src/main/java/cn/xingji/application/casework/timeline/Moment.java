package cn.xingji.application.casework.timeline;

import cn.xingji.rules.people.Role;
import cn.xingji.rules.vocabulary.CaseId;
import java.util.Map;
import java.util.Optional;

/**
 * What an event says of a case.
 *
 * @param by who acted
 * @param facts what fills the text {@code timeline.<event>}
 * @param next the step that it leads to; empty when the case's next step stays what it was
 */
record Moment(CaseId caseId, Role by, Map<String, String> facts, Strand strand, Optional<Step> next) {

    static Moment of(CaseId caseId, Role by, Step next) {
        return new Moment(caseId, by, Map.of(), Strand.CERTIFICATION, Optional.of(next));
    }

    /** It happened, and the next step stays what it was. */
    static Moment of(CaseId caseId, Role by) {
        return new Moment(caseId, by, Map.of(), Strand.CERTIFICATION, Optional.empty());
    }

    static Moment ofChange(CaseId caseId, Role by, Step next) {
        return new Moment(caseId, by, Map.of(), Strand.CHANGE, Optional.of(next));
    }

    Moment with(Map<String, String> more) {
        return new Moment(caseId, by, more, strand, next);
    }
}
