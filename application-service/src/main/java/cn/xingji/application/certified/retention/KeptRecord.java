package cn.xingji.application.certified.retention;

/** What the body keeps of a certification: the six records of the rules, and those that they need besides. */
public enum KeptRecord {
    CONTRACT,
    APPLICATION_FORM,
    CREDIT_LOOK_UPS,
    CHANGE_FORM,
    LETTERS,
    DOCUMENT_REVIEW,
    AUDIT_PLAN,
    AUDIT_RECORD,
    AUDIT_REPORT,
    SCORE_SHEET,
    DECISION,
    CERTIFICATE,
    SURVEILLANCE_REPORT
}
