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
    CHANGES_COMPARED("R5.2.1-d"),
    /** Remote audits only: whether one is open to this client, with the reasons (RA3.1). */
    REMOTE_AUDIT("R5.2.1-g");

    private final String rule;

    Check(String rule) {
        this.rule = rule;
    }

    /** What must be concluded on for an application of this kind. */
    static Set<Check> wanted(boolean recertification, boolean remote) {
        var wanted = EnumSet.allOf(Check.class);
        if (!recertification) {
            wanted.remove(CHANGES_COMPARED);
        }
        if (!remote) {
            wanted.remove(REMOTE_AUDIT);
        }
        return wanted;
    }

    String rule() {
        return rule;
    }
}
