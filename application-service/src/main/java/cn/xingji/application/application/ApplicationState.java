package cn.xingji.application.application;

import static cn.xingji.application.application.ApplicationAct.ACCEPT;
import static cn.xingji.application.application.ApplicationAct.ANSWER;
import static cn.xingji.application.application.ApplicationAct.CONTRACT;
import static cn.xingji.application.application.ApplicationAct.RECORD_REVIEW;
import static cn.xingji.application.application.ApplicationAct.REJECT;
import static cn.xingji.application.application.ApplicationAct.REQUEST_INFORMATION;
import static cn.xingji.application.application.ApplicationAct.SAVE;
import static cn.xingji.application.application.ApplicationAct.START_REVIEW;
import static cn.xingji.application.application.ApplicationAct.SUBMIT;
import static cn.xingji.application.application.ApplicationAct.WITHDRAW;
import static cn.xingji.rules.Lifecycle.from;
import static cn.xingji.rules.Lifecycle.row;
import static cn.xingji.rules.RuleId.R5_1_FORM;
import static cn.xingji.rules.RuleId.R5_2_1_10D;
import static cn.xingji.rules.RuleId.R5_2_1_5D;
import static cn.xingji.rules.RuleId.R5_2_1_ARCHIVE;
import static cn.xingji.rules.RuleId.R5_2_1_B;
import static cn.xingji.rules.RuleId.R5_2_2_CONTRACT;
import static cn.xingji.rules.people.Role.APPLICANT;
import static cn.xingji.rules.people.Role.APPLICATION_REVIEWER;
import static cn.xingji.rules.people.Role.SYSTEM;

import cn.xingji.rules.Lifecycle;

/** The states of an application, from its first draft to the signed contract. */
public enum ApplicationState {
    DRAFT,
    SUBMITTED,
    UNDER_REVIEW,
    INFORMATION_REQUESTED,
    ACCEPTED,
    CONTRACTED,
    REJECTED,
    WITHDRAWN;

    public static final Lifecycle<ApplicationState, ApplicationAct> LIFECYCLE = Lifecycle.table(
            row(SAVE, APPLICANT, from(DRAFT), DRAFT, R5_1_FORM),
            row(SUBMIT, APPLICANT, from(DRAFT), SUBMITTED, R5_1_FORM),
            row(WITHDRAW, APPLICANT, from(DRAFT, SUBMITTED, UNDER_REVIEW, INFORMATION_REQUESTED, ACCEPTED), WITHDRAWN, R5_2_1_ARCHIVE),
            row(START_REVIEW, APPLICATION_REVIEWER, from(SUBMITTED), UNDER_REVIEW, R5_2_1_10D),
            row(RECORD_REVIEW, APPLICATION_REVIEWER, from(UNDER_REVIEW), UNDER_REVIEW, R5_2_1_10D),
            row(REQUEST_INFORMATION, APPLICATION_REVIEWER, from(UNDER_REVIEW), INFORMATION_REQUESTED, R5_2_1_B),
            row(ANSWER, APPLICANT, from(INFORMATION_REQUESTED), UNDER_REVIEW, R5_2_1_B),
            row(ACCEPT, APPLICATION_REVIEWER, from(UNDER_REVIEW), ACCEPTED, R5_2_1_10D),
            row(REJECT, APPLICATION_REVIEWER, from(UNDER_REVIEW), REJECTED, R5_2_1_5D),
            row(CONTRACT, SYSTEM, from(ACCEPTED), CONTRACTED, R5_2_2_CONTRACT));
}
