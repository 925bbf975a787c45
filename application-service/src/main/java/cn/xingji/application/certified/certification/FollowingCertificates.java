package cn.xingji.application.certified.certification;

import cn.xingji.events.CertificateEvent.CertificateChanged;
import cn.xingji.events.CertificateEvent.CertificateExpired;
import cn.xingji.events.CertificateEvent.CertificateIssued;
import cn.xingji.events.CertificateEvent.CertificateRevoked;
import cn.xingji.events.CertificateEvent.CertificateWithdrawn;
import cn.xingji.rules.vocabulary.CertificateId;
import cn.xingji.usecase.UseCase;
import java.time.LocalDate;

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
            var certification =
                    new Certification(told.caseId(), told.certificateId(), told.number(), told.client(), told.scope());
            certification.runs(told.issuedOn(), told.expiresOn());
            certifications.persist(certification);
        }
    }

    public void changed(CertificateChanged told) {
        certifications
                .ofCertificate(told.certificateId())
                .ifPresent(certification -> certification.changed(told.client(), told.scope()));
    }

    public void revoked(CertificateRevoked told) {
        ended(told.certificateId(), told.revokedOn());
    }

    public void withdrawn(CertificateWithdrawn told) {
        ended(told.certificateId(), told.withdrawnOn());
    }

    public void expired(CertificateExpired told) {
        ended(told.certificateId(), told.expiredOn());
    }

    private void ended(CertificateId certificateId, LocalDate on) {
        certifications.ofCertificate(certificateId).ifPresent(certification -> certification.ended(on));
    }
}
