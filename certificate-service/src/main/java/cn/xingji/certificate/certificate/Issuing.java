package cn.xingji.certificate.certificate;

import cn.xingji.events.ApplicationEvent.ChangeAccepted;
import cn.xingji.files.StoredFile;
import cn.xingji.files.Uploads;
import cn.xingji.rules.deadline.DeadlineKind;
import cn.xingji.rules.deadline.Limit;
import cn.xingji.service.clock.BusinessClock;
import cn.xingji.service.deadline.Deadlines;
import cn.xingji.service.deadline.Due;
import cn.xingji.service.deadline.RuleLimits;
import cn.xingji.service.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Issues the certificate that an approved decision grants (R5.5-grant). */
@ApplicationScoped
public class Issuing {
    private final Certificates certificates;
    private final CertificatePaper paper;
    private final RuleLimits limits;
    private final Deadlines deadlines;
    private final Uploads uploads;
    private final Outbox outbox;
    private final BusinessClock clock;

    Issuing(
            Certificates certificates,
            CertificatePaper paper,
            RuleLimits limits,
            Deadlines deadlines,
            Uploads uploads,
            Outbox outbox,
            BusinessClock clock) {
        this.certificates = certificates;
        this.paper = paper;
        this.limits = limits;
        this.deadlines = deadlines;
        this.uploads = uploads;
        this.outbox = outbox;
        this.clock = clock;
    }

    public void issue(UUID decisionFileId, Grant grant) {
        var today = clock.today();
        var limit = limits.inForce(Limit.CERTIFICATE_VALIDITY, today);
        var validity = Validity.from(today, limit.span());
        var certificate = new Certificate(decisionFileId, grant, certificates.nextNumber(today), validity);
        var printed = print(certificate);
        certificates.persist(certificate);
        certificates.keep(new CertificatePaperIssue(certificate.id(), Optional.empty(), printed, clock.now()));
        deadlines.open(
                DeadlineKind.CERTIFICATE_EXPIRY,
                certificate.id(),
                new Due(validity.expiresOn(), limit.rule(), limit.title(), "issued " + today + ", " + limit.span()));
        outbox.tell(certificate.issued(grant));
    }

    /** Issues a certificate anew after an accepted change (R5.2.3-review), once; the papers before are kept. */
    public void reissue(ChangeAccepted accepted) {
        var change = Change.of(accepted);
        certificates
                .standing(accepted.certificateId())
                .filter(certificate -> !certificates.shows(certificate.id(), change.id()))
                .ifPresent(certificate -> reissue(certificate, change));
    }

    private void reissue(Certificate certificate, Change change) {
        var changed = certificate.change(change, clock.today());
        certificates.keep(new CertificatePaperIssue(
                certificate.id(), Optional.of(change.id()), print(certificate), clock.now()));
        outbox.tell(changed);
    }

    private StoredFile print(Certificate certificate) {
        var stored = uploads.keep(
                "certificates/" + certificate.id(),
                certificate.number() + ".pdf",
                "application/pdf",
                paper.render(certificate, clock.now()));
        certificate.keep(stored);
        return stored;
    }
}
