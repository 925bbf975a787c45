package cn.xingji.application.intake.review;

import static cn.xingji.rules.RuleId.R5_2_1_A1;
import static cn.xingji.rules.RuleId.R5_2_1_B;
import static cn.xingji.rules.RuleId.R5_2_1_C;
import static cn.xingji.rules.RuleId.R5_2_1_D;
import static cn.xingji.rules.RuleId.R5_2_1_E;
import static cn.xingji.rules.RuleId.R5_2_1_G;

import cn.xingji.application.intake.application.Application;
import cn.xingji.rules.RuleId;
import java.util.EnumSet;
import java.util.Set;

/** What a reviewer concludes on. */
public enum Check {
    LEGAL_STATUS(R5_2_1_A1),
    REQUIREMENTS_UNDERSTOOD(R5_2_1_B),
    COMPETENCE(R5_2_1_C),
    AUDIT_TIME(R5_2_1_E),
    /** Recertification only: what changed since the last cycle was compared. */
    CHANGES_COMPARED(R5_2_1_D),
    /** Remote audits only: whether one is open to this client, with the reasons (RA3.1). */
    REMOTE_AUDIT(R5_2_1_G);

    private final RuleId rule;

    Check(RuleId rule) {
        this.rule = rule;
    }

    /** What must be concluded on for this application. */
    static Set<Check> wanted(Application application) {
        var wanted = EnumSet.allOf(Check.class);
        if (!application.isRecertification()) {
            wanted.remove(CHANGES_COMPARED);
        }
        if (!application.isRemote()) {
            wanted.remove(REMOTE_AUDIT);
        }
        return wanted;
    }

    RuleId rule() {
        return rule;
    }
}
