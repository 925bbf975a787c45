package cn.xingji.certificate.certificate;

import static cn.xingji.certificate.certificate.CertificateAct.EXPIRE;
import static cn.xingji.rules.Lifecycle.in;
import static cn.xingji.rules.Lifecycle.row;
import static cn.xingji.rules.RuleId.R5_5_3Y;
import static cn.xingji.rules.people.Role.SYSTEM;

import cn.xingji.rules.Lifecycle;

/** The states of a certificate, and the one table of what may follow what (R5.8). */
public enum CertificateState {
    VALID,
    SUSPENDED,
    REVOKED,
    WITHDRAWN,
    EXPIRED;

    public static final Lifecycle<CertificateState, CertificateAct> LIFECYCLE =
            Lifecycle.table(row(EXPIRE, SYSTEM, in(VALID, SUSPENDED), EXPIRED, R5_5_3Y));
}
