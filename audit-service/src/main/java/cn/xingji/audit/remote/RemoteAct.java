package cn.xingji.audit.remote;

/** What can be done to the remote part of an audit; the table is in {@link RemoteState}. */
public enum RemoteAct {
    SEND_NOTICE,
    CONFIRM,
    REPORT_MISSING,
    LAPSE,
    CHECK_EQUIPMENT
}
