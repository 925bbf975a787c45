package cn.xingji.certificate.certificate;

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

    public static final Lifecycle<CertificateState, CertificateAct> LIFECYCLE =
            Lifecycle.<CertificateState, CertificateAct>table()
                    .on(CertificateAct.SUSPEND)
                    .by(DECISION_MAKER)
                    .from(VALID)
                    .to(SUSPENDED)
                    .rule("R5.6.6-fail")
                    .on(CertificateAct.RESTORE)
                    .by(DECISION_MAKER)
                    .from(SUSPENDED)
                    .to(VALID)
                    .rule("R5.6.6-fail")
                    .on(CertificateAct.REVOKE)
                    .by(DECISION_MAKER)
                    .from(VALID, SUSPENDED)
                    .to(REVOKED)
                    .rule("R5.8")
                    .on(CertificateAct.WITHDRAW)
                    .by(DECISION_MAKER)
                    .from(VALID, SUSPENDED)
                    .to(WITHDRAWN)
                    .rule("R5.8")
                    .on(CertificateAct.EXPIRE)
                    .by(SYSTEM)
                    .from(VALID, SUSPENDED)
                    .to(EXPIRED)
                    .rule("R5.5-3y")
                    .build();
}
