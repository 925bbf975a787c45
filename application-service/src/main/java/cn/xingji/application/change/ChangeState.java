package cn.xingji.application.change;

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

    public static final Lifecycle<ChangeState, ChangeAct> LIFECYCLE = Lifecycle.<ChangeState, ChangeAct>table()
            .on(ChangeAct.SAVE)
            .by(APPLICANT)
            .from(DRAFT)
            .to(DRAFT)
            .rule("R5.2.3-change")
            .on(ChangeAct.SUBMIT)
            .by(APPLICANT)
            .from(DRAFT)
            .to(SUBMITTED)
            .rule("R5.2.3-change")
            .on(ChangeAct.WITHDRAW)
            .by(APPLICANT)
            .from(DRAFT, SUBMITTED)
            .to(WITHDRAWN)
            .rule("R5.2.3-change")
            .on(ChangeAct.ACCEPT)
            .by(APPLICATION_REVIEWER)
            .from(SUBMITTED)
            .to(ACCEPTED)
            .rule("R5.2.3-review")
            .on(ChangeAct.REFUSE)
            .by(APPLICATION_REVIEWER)
            .from(SUBMITTED)
            .to(REFUSED)
            .rule("R5.2.3-review")
            .build();
}
