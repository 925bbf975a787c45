package cn.xingji.audit.documentreview;

import static cn.xingji.audit.documentreview.NonconformityState.Act.CORRECT;
import static cn.xingji.audit.documentreview.NonconformityState.Act.VERIFY;
import static cn.xingji.rules.Lifecycle.in;
import static cn.xingji.rules.Lifecycle.row;
import static cn.xingji.rules.RuleId.R5_3_2_NC;
import static cn.xingji.rules.people.Role.APPLICANT;
import static cn.xingji.rules.people.Role.AUDITOR;

import cn.xingji.rules.Lifecycle;

/** A document nonconformity is told, corrected, and verified by the review that passes. */
public enum NonconformityState {
    OPEN,
    CORRECTED,
    VERIFIED;

    enum Act {
        CORRECT,
        VERIFY
    }

    static final Lifecycle<NonconformityState, Act> LIFECYCLE = Lifecycle.table(
            row(CORRECT, APPLICANT, in(OPEN), CORRECTED, R5_3_2_NC),
            row(VERIFY, AUDITOR, in(CORRECTED), VERIFIED, R5_3_2_NC));
}
