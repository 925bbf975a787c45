package cn.xingji.application.certified.certification;

import cn.xingji.events.CertificateEvent.CertificateChanged;
import cn.xingji.events.CertificateEvent.CertificateExpired;
import cn.xingji.events.CertificateEvent.CertificateIssued;
import cn.xingji.events.CertificateEvent.CertificateRevoked;
import cn.xingji.events.CertificateEvent.CertificateWithdrawn;
import cn.xingji.rules.vocabulary.CertificateId;
import cn.xingji.usecase.UseCase;

/** What certificate-service tells becomes what is certified here. */
@UseCase
public class FollowingCertificates {
    private final Certifications certifications;

    FollowingCertificates(Certifications certifications) {
        this.certifications = certifications;
    }

    /** One that is known is left as it is. */
    public void issued(CertificateIssued told) {
        if (certifications.ofCertificate(told.certificateId()).isEmpty()) {
            certifications.persist(
                    new Certification(told.caseId(), told.certificateId(), told.number(), told.client(), told.scope()));
        }
    }

    public void changed(CertificateChanged told) {
        certifications
                .ofCertificate(told.certificateId())
                .ifPresent(certification -> certification.changed(told.client(), told.scope()));
    }

    public void revoked(CertificateRevoked told) {
        ended(told.certificateId());
    }

    public void withdrawn(CertificateWithdrawn told) {
        ended(told.certificateId());
    }

    public void expired(CertificateExpired told) {
        ended(told.certificateId());
    }

    private void ended(CertificateId certificateId) {
        certifications.ofCertificate(certificateId).ifPresent(Certification::ended);
    }
}
