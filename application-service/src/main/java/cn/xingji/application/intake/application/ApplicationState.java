package cn.xingji.application.intake.application;

import static cn.xingji.application.intake.application.ApplicationAct.ACCEPT;
import static cn.xingji.application.intake.application.ApplicationAct.ANSWER;
import static cn.xingji.application.intake.application.ApplicationAct.CLOSE_UNANSWERED;
import static cn.xingji.application.intake.application.ApplicationAct.CONTRACT;
import static cn.xingji.application.intake.application.ApplicationAct.RECORD_REVIEW;
import static cn.xingji.application.intake.application.ApplicationAct.REJECT;
import static cn.xingji.application.intake.application.ApplicationAct.REQUEST_INFORMATION;
import static cn.xingji.application.intake.application.ApplicationAct.SAVE;
import static cn.xingji.application.intake.application.ApplicationAct.START_REVIEW;
import static cn.xingji.application.intake.application.ApplicationAct.SUBMIT;
import static cn.xingji.application.intake.application.ApplicationAct.TERMINATE;
import static cn.xingji.application.intake.application.ApplicationAct.WITHDRAW;
import static cn.xingji.rules.Lifecycle.by;
import static cn.xingji.rules.Lifecycle.in;
import static cn.xingji.rules.Lifecycle.row;
import static cn.xingji.rules.RuleId.R5_1_FORM;
import static cn.xingji.rules.RuleId.R5_2_1_10D;
import static cn.xingji.rules.RuleId.R5_2_1_5D;
import static cn.xingji.rules.RuleId.R5_2_1_ARCHIVE;
import static cn.xingji.rules.RuleId.R5_2_1_B;
import static cn.xingji.rules.RuleId.R5_2_2_CONTRACT;
import static cn.xingji.rules.people.Role.APPLICANT;
import static cn.xingji.rules.people.Role.APPLICATION_REVIEWER;
import static cn.xingji.rules.people.Role.CONTRACT_SIGNATORY;
import static cn.xingji.rules.people.Role.SYSTEM;

import cn.xingji.rules.Lifecycle;
import java.util.EnumSet;
import java.util.Set;

/** The states of an application, from its first draft to the signed contract. */
public enum ApplicationState {
    DRAFT,
    SUBMITTED,
    UNDER_REVIEW,
    INFORMATION_REQUESTED,
    ACCEPTED,
    CONTRACTED,
    REJECTED,
    WITHDRAWN,
    /** Ended by client or body after both had signed, and before there was a certificate. */
    TERMINATED;

    public static final Lifecycle<ApplicationState, ApplicationAct> LIFECYCLE = Lifecycle.table(
            row(SAVE, APPLICANT, in(DRAFT), DRAFT, R5_1_FORM),
            row(SUBMIT, APPLICANT, in(DRAFT), SUBMITTED, R5_1_FORM),
            row(
                    WITHDRAW,
                    APPLICANT,
                    in(DRAFT, SUBMITTED, UNDER_REVIEW, INFORMATION_REQUESTED, ACCEPTED),
                    WITHDRAWN,
                    R5_2_1_ARCHIVE),
            row(START_REVIEW, APPLICATION_REVIEWER, in(SUBMITTED), UNDER_REVIEW, R5_2_1_10D),
            row(RECORD_REVIEW, APPLICATION_REVIEWER, in(UNDER_REVIEW), UNDER_REVIEW, R5_2_1_10D),
            row(REQUEST_INFORMATION, APPLICATION_REVIEWER, in(UNDER_REVIEW), INFORMATION_REQUESTED, R5_2_1_B),
            row(ANSWER, APPLICANT, in(INFORMATION_REQUESTED), UNDER_REVIEW, R5_2_1_B),
            row(ACCEPT, APPLICATION_REVIEWER, in(UNDER_REVIEW), ACCEPTED, R5_2_1_10D),
            row(REJECT, APPLICATION_REVIEWER, in(UNDER_REVIEW, INFORMATION_REQUESTED), REJECTED, R5_2_1_5D),
            row(CLOSE_UNANSWERED, APPLICATION_REVIEWER, in(INFORMATION_REQUESTED), REJECTED, R5_2_1_B),
            row(CONTRACT, SYSTEM, in(ACCEPTED), CONTRACTED, R5_2_2_CONTRACT),
            row(TERMINATE, by(APPLICANT, CONTRACT_SIGNATORY), in(CONTRACTED), TERMINATED, R5_2_2_CONTRACT));

    private static final Set<ApplicationState> OPEN_TO_FILES =
            EnumSet.of(DRAFT, SUBMITTED, UNDER_REVIEW, INFORMATION_REQUESTED);

    boolean isOpenToFiles() {
        return OPEN_TO_FILES.contains(this);
    }
}
