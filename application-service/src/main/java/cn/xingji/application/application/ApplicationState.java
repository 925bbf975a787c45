package cn.xingji.application.application;

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

    public static final Lifecycle<ApplicationState, ApplicationAct> LIFECYCLE =
            Lifecycle.<ApplicationState, ApplicationAct>table()
                    .on(ApplicationAct.SAVE)
                    .by(APPLICANT)
                    .from(DRAFT)
                    .to(DRAFT)
                    .rule("R5.1-form")
                    .on(ApplicationAct.SUBMIT)
                    .by(APPLICANT)
                    .from(DRAFT)
                    .to(SUBMITTED)
                    .rule("R5.1-form")
                    .on(ApplicationAct.WITHDRAW)
                    .by(APPLICANT)
                    .from(DRAFT, SUBMITTED, UNDER_REVIEW, INFORMATION_REQUESTED, ACCEPTED)
                    .to(WITHDRAWN)
                    .rule("R5.2.1-archive")
                    .on(ApplicationAct.START_REVIEW)
                    .by(APPLICATION_REVIEWER)
                    .from(SUBMITTED)
                    .to(UNDER_REVIEW)
                    .rule("R5.2.1-10d")
                    .on(ApplicationAct.RECORD_REVIEW)
                    .by(APPLICATION_REVIEWER)
                    .from(UNDER_REVIEW)
                    .to(UNDER_REVIEW)
                    .rule("R5.2.1-10d")
                    .on(ApplicationAct.REQUEST_INFORMATION)
                    .by(APPLICATION_REVIEWER)
                    .from(UNDER_REVIEW)
                    .to(INFORMATION_REQUESTED)
                    .rule("R5.2.1-b")
                    .on(ApplicationAct.ANSWER)
                    .by(APPLICANT)
                    .from(INFORMATION_REQUESTED)
                    .to(UNDER_REVIEW)
                    .rule("R5.2.1-b")
                    .on(ApplicationAct.ACCEPT)
                    .by(APPLICATION_REVIEWER)
                    .from(UNDER_REVIEW)
                    .to(ACCEPTED)
                    .rule("R5.2.1-10d")
                    .on(ApplicationAct.REJECT)
                    .by(APPLICATION_REVIEWER)
                    .from(UNDER_REVIEW)
                    .to(REJECTED)
                    .rule("R5.2.1-5d")
                    .on(ApplicationAct.CONTRACT)
                    .by(SYSTEM)
                    .from(ACCEPTED)
                    .to(CONTRACTED)
                    .rule("R5.2.2-contract")
                    .build();
}
