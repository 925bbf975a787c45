package cn.xingji.certificate.verification;

import cn.xingji.certificate.certificate.Certificates;
import cn.xingji.clock.BusinessClock;
import cn.xingji.papers.CertificationBody;
import cn.xingji.rules.vocabulary.CertificateNumber;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The public register: what a number stands for. */
@ApplicationScoped
class Register {
    private final Certificates certificates;
    private final CertificationBody body;
    private final BusinessClock clock;

    Register(Certificates certificates, CertificationBody body, BusinessClock clock) {
        this.certificates = certificates;
        this.body = body;
        this.clock = clock;
    }

    /** What stands under the number that somebody typed, in whichever case. */
    Optional<PublicCertificate> find(String typed) {
        return Optional.of(typed)
                .filter(CertificateNumber::fits)
                .flatMap(number -> certificates.ofNumber(new CertificateNumber(number)))
                .map(certificate -> PublicCertificate.of(certificate, body.name(), clock.now()));
    }
}
