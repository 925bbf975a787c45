package cn.xingji.audit.remote;

import static cn.xingji.audit.remote.RemoteAct.CHECK_EQUIPMENT;
import static cn.xingji.audit.remote.RemoteAct.CONFIRM;
import static cn.xingji.audit.remote.RemoteAct.LAPSE;
import static cn.xingji.audit.remote.RemoteAct.REPORT_MISSING;
import static cn.xingji.audit.remote.RemoteAct.SEND_NOTICE;
import static cn.xingji.rules.Lifecycle.in;
import static cn.xingji.rules.Lifecycle.row;
import static cn.xingji.rules.RuleId.RA4_2_CONFIRM;
import static cn.xingji.rules.RuleId.RA4_2_REQUEST;
import static cn.xingji.rules.RuleId.RA6_1_B;
import static cn.xingji.rules.people.Role.APPLICANT;
import static cn.xingji.rules.people.Role.AUDITOR;
import static cn.xingji.rules.people.Role.SYSTEM;

import cn.xingji.rules.Lifecycle;

/** The request was accepted with the application; from there it is noticed and confirmed, or cancelled. */
public enum RemoteState {
    ACCEPTED,
    NOTICE_SENT,
    CONFIRMED,
    CANCELLED;

    static final Lifecycle<RemoteState, RemoteAct> LIFECYCLE = Lifecycle.table(
            row(SEND_NOTICE, AUDITOR, in(ACCEPTED), NOTICE_SENT, RA4_2_REQUEST),
            row(CONFIRM, APPLICANT, in(NOTICE_SENT), CONFIRMED, RA4_2_CONFIRM),
            row(REPORT_MISSING, APPLICANT, in(NOTICE_SENT), CANCELLED, RA4_2_CONFIRM),
            row(LAPSE, SYSTEM, in(NOTICE_SENT), CANCELLED, RA4_2_CONFIRM),
            row(CHECK_EQUIPMENT, AUDITOR, in(CONFIRMED), CONFIRMED, RA6_1_B));
}
