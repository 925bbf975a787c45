package cn.xingji.certificate.certificate;

import static cn.xingji.certificate.certificate.CertificateAct.EXPIRE;
import static cn.xingji.certificate.certificate.CertificateAct.RESTORE;
import static cn.xingji.certificate.certificate.CertificateAct.REVOKE;
import static cn.xingji.certificate.certificate.CertificateAct.SUSPEND;
import static cn.xingji.certificate.certificate.CertificateAct.WITHDRAW;
import static cn.xingji.rules.Lifecycle.in;
import static cn.xingji.rules.Lifecycle.row;
import static cn.xingji.rules.RuleId.R5_5_3Y;
import static cn.xingji.rules.RuleId.R5_6_6_FAIL;
import static cn.xingji.rules.RuleId.R5_8;
import static cn.xingji.rules.people.Role.DECISION_MAKER;
import static cn.xingji.rules.people.Role.SYSTEM;

import cn.xingji.rules.Lifecycle;

/** The states of a certificate, and the one table of what may follow what (R5.8). */
public enum CertificateState {
    VALID,
    SUSPENDED,
    REVOKED,
    WITHDRAWN,
    EXPIRED;

    public static final Lifecycle<CertificateState, CertificateAct> LIFECYCLE = Lifecycle.table(
            row(SUSPEND, DECISION_MAKER, in(VALID), SUSPENDED, R5_6_6_FAIL),
            row(RESTORE, DECISION_MAKER, in(SUSPENDED), VALID, R5_6_6_FAIL),
            row(REVOKE, DECISION_MAKER, in(VALID, SUSPENDED), REVOKED, R5_8),
            row(WITHDRAW, DECISION_MAKER, in(VALID, SUSPENDED), WITHDRAWN, R5_8),
            row(EXPIRE, SYSTEM, in(VALID, SUSPENDED), EXPIRED, R5_5_3Y));
}
