package cn.xingji.audit.documentreview;

/** What can be done to a document nonconformity; the table is in {@link NonconformityState}. */
public enum NonconformityAct {
    CORRECT,
    VERIFY,
    SEND_BACK
}
