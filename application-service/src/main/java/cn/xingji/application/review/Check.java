package cn.xingji.application.review;

import java.util.EnumSet;
import java.util.Set;

/** What a reviewer concludes on. */
public enum Check {
    LEGAL_STATUS("R5.2.1-a1"),
    REQUIREMENTS_UNDERSTOOD("R5.2.1-b"),
    COMPETENCE("R5.2.1-c"),
    AUDIT_TIME("R5.2.1-e"),
    /** Recertification only: what changed since the last cycle was compared. */
    CHANGES_COMPARED("R5.2.1-d");

    private final String rule;

    Check(String rule) {
        this.rule = rule;
    }

    /** What must be concluded on for an application of this kind. */
    static Set<Check> wanted(boolean recertification) {
        return recertification ? EnumSet.allOf(Check.class) : EnumSet.complementOf(EnumSet.of(CHANGES_COMPARED));
    }

    String rule() {
        return rule;
    }
}
