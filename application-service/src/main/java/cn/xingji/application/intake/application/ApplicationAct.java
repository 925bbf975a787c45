package cn.xingji.application.intake.application;

/** What happens to an application. */
public enum ApplicationAct {
    SAVE,
    SUBMIT,
    WITHDRAW,
    START_REVIEW,
    RECORD_REVIEW,
    REQUEST_INFORMATION,
    ANSWER,
    ACCEPT,
    REJECT,
    /** Ends a case whose applicant never answered what it was asked. */
    CLOSE_UNANSWERED,
    CONTRACT,
    /** Ends a contracted case that has no certificate. */
    TERMINATE
}
