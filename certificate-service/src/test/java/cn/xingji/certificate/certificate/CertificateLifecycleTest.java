package cn.xingji.certificate.certificate;

import static cn.xingji.certificate.certificate.ACertificate.ISSUED;
import static cn.xingji.certificate.certificate.CertificateAct.EXPIRE;
import static cn.xingji.rules.RuleId.R5_5_3Y;
import static cn.xingji.rules.RuleId.R5_8;

import cn.xingji.rules.Rule;
import cn.xingji.testing.LifecycleContract;
import java.util.List;

@Rule({R5_5_3Y, R5_8})
class CertificateLifecycleTest extends LifecycleContract<Certificate, CertificateState, CertificateAct> {
    CertificateLifecycleTest() {
        super(CertificateState.LIFECYCLE, CertificateState.class, CertificateAct.class);
    }

    @Override
    protected Certificate in(CertificateState state) {
        return ACertificate.in(state);
    }

    @Override
    protected CertificateState state(Certificate certificate) {
        return certificate.state();
    }

    @Override
    protected List<Asked<Certificate, CertificateAct>> rightly() {
        return List.of(asked(EXPIRE, it -> it.expire(ISSUED.plusYears(3))));
    }
}
