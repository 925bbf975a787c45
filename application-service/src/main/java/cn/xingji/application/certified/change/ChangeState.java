package cn.xingji.application.certified.change;

import static cn.xingji.application.certified.change.ChangeAct.ACCEPT;
import static cn.xingji.application.certified.change.ChangeAct.REFUSE;
import static cn.xingji.application.certified.change.ChangeAct.SAVE;
import static cn.xingji.application.certified.change.ChangeAct.SUBMIT;
import static cn.xingji.application.certified.change.ChangeAct.WITHDRAW;
import static cn.xingji.rules.Lifecycle.in;
import static cn.xingji.rules.Lifecycle.row;
import static cn.xingji.rules.RuleId.R5_2_3_CHANGE;
import static cn.xingji.rules.RuleId.R5_2_3_REVIEW;
import static cn.xingji.rules.people.Role.APPLICANT;
import static cn.xingji.rules.people.Role.APPLICATION_REVIEWER;

import cn.xingji.rules.Lifecycle;

/** The states of a change request. */
public enum ChangeState {
    DRAFT,
    SUBMITTED,
    ACCEPTED,
    REFUSED,
    WITHDRAWN;

    public static final Lifecycle<ChangeState, ChangeAct> LIFECYCLE = Lifecycle.table(
            row(SAVE, APPLICANT, in(DRAFT), DRAFT, R5_2_3_CHANGE),
            row(SUBMIT, APPLICANT, in(DRAFT), SUBMITTED, R5_2_3_CHANGE),
            row(WITHDRAW, APPLICANT, in(DRAFT, SUBMITTED), WITHDRAWN, R5_2_3_CHANGE),
            row(ACCEPT, APPLICATION_REVIEWER, in(SUBMITTED), ACCEPTED, R5_2_3_REVIEW),
            row(REFUSE, APPLICATION_REVIEWER, in(SUBMITTED), REFUSED, R5_2_3_REVIEW));
}
