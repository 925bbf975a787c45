package cn.xingji.certificate.certificate;

import cn.xingji.chassis.clock.BusinessClock;
import cn.xingji.chassis.deadline.Deadlines;
import cn.xingji.chassis.deadline.Due;
import cn.xingji.chassis.deadline.RuleLimits;
import cn.xingji.chassis.files.Uploads;
import cn.xingji.chassis.outbox.Outbox;
import cn.xingji.events.AuditEvent.AuditReported;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Issues the certificate that an approved decision grants (R5.5-grant). */
@ApplicationScoped
public class Issuing {
    private static final String VALIDITY = "certificate-validity";

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
        var limit = limits.inForce(VALIDITY, today);
        var validity = Validity.from(today, limit.span().amount());
        var certificate = new Certificate(decisionFileId, reported, certificates.nextNumber(today), validity);
        var pdf = paper.render(certificate, clock.now());
        certificate.keep(uploads.keep(
                "certificates/" + certificate.id(), certificate.number() + ".pdf", "application/pdf", pdf));
        certificates.persist(certificate);
        deadlines.openLastDay(
                Expiry.KIND,
                certificate.id(),
                new Due(validity.expiresOn(), limit.rule(), limit.title(), "issued " + today + ", " + limit.span()));
        outbox.tell(certificate.issued(reported));
    }
}
