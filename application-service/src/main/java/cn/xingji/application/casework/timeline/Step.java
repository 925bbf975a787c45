package cn.xingji.application.casework.timeline;

import cn.xingji.rules.people.Role;

/** The next step of a case, and who must take it. */
public enum Step {
    START_REVIEW(Role.APPLICATION_REVIEWER),
    CONCLUDE_REVIEW(Role.APPLICATION_REVIEWER),
    ANSWER_INFORMATION_REQUEST(Role.APPLICANT),
    SEND_CONTRACT(Role.CONTRACT_SIGNATORY),
    SIGN_CONTRACT(Role.APPLICANT),
    COUNTERSIGN_CONTRACT(Role.CONTRACT_SIGNATORY),
    RENEW_CONTRACT(Role.CONTRACT_SIGNATORY),
    ORDER_AUDIT(Role.AUDIT_SCHEDULER),
    PROPOSE_TEAM(Role.AUDIT_SCHEDULER),
    ANSWER_TEAM(Role.APPLICANT),
    REVIEW_DOCUMENTS(Role.AUDITOR),
    CORRECT_DOCUMENTS(Role.APPLICANT),
    PROPOSE_PLAN(Role.AUDITOR),
    ANSWER_PLAN(Role.APPLICANT),
    CONFIRM_REMOTE_MEANS(Role.APPLICANT),
    AUDIT(Role.AUDITOR),
    REPORT(Role.AUDITOR),
    REVIEW_AUDIT_FILE(Role.TECHNICAL_REVIEWER),
    DECIDE(Role.DECISION_MAKER),
    APPROVE(Role.APPROVER),
    CORRECT_AUDIT_FILE(Role.AUDITOR),
    ARRANGE_SURVEILLANCE(Role.SURVEILLANCE_OFFICER),
    APPLY_FOR_RECERTIFICATION(Role.APPLICANT),
    REMEDY_SUSPENSION(Role.APPLICANT),
    REVIEW_CHANGE(Role.APPLICATION_REVIEWER),
    /** Nothing is to be done until a date or an event. */
    NONE(Role.SYSTEM);

    private final Role role;

    Step(Role role) {
        this.role = role;
    }

    public Role role() {
        return role;
    }

    /** What the client reads of it: how far the body is with the audit file, and whether it came back, it does not. */
    Step toldToClient() {
        return switch (this) {
            case DECIDE, APPROVE, CORRECT_AUDIT_FILE -> REVIEW_AUDIT_FILE;
            default -> this;
        };
    }
}
