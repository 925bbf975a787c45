package cn.xingji.certificate.certificate;

import cn.xingji.events.ApplicationEvent.ChangeAccepted;
import cn.xingji.events.AuditEvent.AuditReported;
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

    public void issue(UUID decisionFileId, AuditReported reported) {
        var today = clock.today();
        var limit = limits.inForce(Limit.CERTIFICATE_VALIDITY, today);
        var validity = Validity.from(today, limit.span());
        var certificate = new Certificate(decisionFileId, reported, certificates.nextNumber(today), validity);
        var printed = print(certificate);
        certificates.persist(certificate);
        certificates.keep(new CertificatePaperIssue(certificate.id(), Optional.empty(), printed, clock.now()));
        deadlines.open(
                DeadlineKind.CERTIFICATE_EXPIRY,
                certificate.id(),
                new Due(validity.expiresOn(), limit.rule(), limit.title(), "issued " + today + ", " + limit.span()));
        outbox.tell(certificate.issued(reported));
    }

    /** Issues the certificates of a case anew after an accepted change (R5.2.3-review); the papers before are kept. */
    public void reissue(ChangeAccepted accepted) {
        certificates.standing(accepted.caseId()).forEach(certificate -> {
            var changed = certificate.change(accepted, clock.today());
            var change = Optional.of(accepted.changeId());
            certificates.keep(new CertificatePaperIssue(certificate.id(), change, print(certificate), clock.now()));
            outbox.tell(changed);
        });
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
