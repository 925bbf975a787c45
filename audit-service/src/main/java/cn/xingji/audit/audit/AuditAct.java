package cn.xingji.audit.audit;

/** What can be done to an audit; the table of when, by whom and under which rule is in {@link AuditState}. */
public enum AuditAct {
    PROPOSE_TEAM,
    AGREE_TEAM,
    OBJECT_TO_TEAM,
    PASS_DOCUMENTS,
    RAISE_NONCONFORMITIES,
    ANSWER_NONCONFORMITY,
    CORRECT_DOCUMENTS,
    JUDGE_CORRECTION,
    PROPOSE_PLAN,
    AGREE_PLAN,
    DECLINE_PLAN,
    START_FIELDWORK,
    RECORD_MEETING,
    RECORD_EVIDENCE,
    CONCLUDE_FIELDWORK,
    DRAFT_REPORT,
    ISSUE_REPORT,
    CLOSE,
    CANCEL,
    TERMINATE,
    ORDER_AGAIN,
    /** Its case was terminated. */
    END_WITH_CASE
}
