package cn.xingji.audit.documentreview;

import static cn.xingji.audit.documentreview.NonconformityAct.CORRECT;
import static cn.xingji.audit.documentreview.NonconformityAct.SEND_BACK;
import static cn.xingji.audit.documentreview.NonconformityAct.VERIFY;
import static cn.xingji.rules.Lifecycle.in;
import static cn.xingji.rules.Lifecycle.row;
import static cn.xingji.rules.RuleId.R5_3_2_NC;
import static cn.xingji.rules.people.Role.APPLICANT;
import static cn.xingji.rules.people.Role.AUDITOR;

import cn.xingji.rules.Lifecycle;

/** A document nonconformity is told, corrected, and verified or sent back, each on its own. */
public enum NonconformityState {
    OPEN,
    CORRECTED,
    VERIFIED;

    static final Lifecycle<NonconformityState, NonconformityAct> LIFECYCLE = Lifecycle.table(
            row(CORRECT, APPLICANT, in(OPEN, CORRECTED), CORRECTED, R5_3_2_NC),
            row(VERIFY, AUDITOR, in(CORRECTED), VERIFIED, R5_3_2_NC),
            row(SEND_BACK, AUDITOR, in(CORRECTED), OPEN, R5_3_2_NC));
}
