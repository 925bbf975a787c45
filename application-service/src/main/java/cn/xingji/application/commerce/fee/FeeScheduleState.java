package cn.xingji.application.commerce.fee;

import static cn.xingji.application.commerce.fee.FeeScheduleState.Act.DISCARD;
import static cn.xingji.application.commerce.fee.FeeScheduleState.Act.EDIT;
import static cn.xingji.application.commerce.fee.FeeScheduleState.Act.PUBLISH;
import static cn.xingji.rules.Lifecycle.in;
import static cn.xingji.rules.Lifecycle.row;
import static cn.xingji.rules.RuleId.R7_FEE;
import static cn.xingji.rules.people.Role.ADMINISTRATOR;
import static cn.xingji.rules.people.Role.FINANCE;

import cn.xingji.rules.Lifecycle;

/** The states of a version of the fee table: what is published stands, for the cases that keep it. */
public enum FeeScheduleState {
    DRAFT,
    PUBLISHED;

    /** What happens to a version. */
    public enum Act {
        EDIT,
        PUBLISH,
        DISCARD
    }

    public static final Lifecycle<FeeScheduleState, Act> LIFECYCLE = Lifecycle.table(
            row(EDIT, FINANCE, in(DRAFT), DRAFT, R7_FEE),
            row(DISCARD, FINANCE, in(DRAFT), DRAFT, R7_FEE),
            row(PUBLISH, ADMINISTRATOR, in(DRAFT), PUBLISHED, R7_FEE));
}
