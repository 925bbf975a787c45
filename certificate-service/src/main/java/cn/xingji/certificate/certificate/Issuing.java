package cn.xingji.certificate.certificate;

import cn.xingji.clock.BusinessClock;
import cn.xingji.deadline.Deadlines;
import cn.xingji.deadline.Due;
import cn.xingji.deadline.RuleLimits;
import cn.xingji.events.ApplicationEvent.ChangeAccepted;
import cn.xingji.files.FileLedger;
import cn.xingji.files.LooseFile;
import cn.xingji.outbox.Outbox;
import cn.xingji.rules.deadline.DeadlineKind;
import cn.xingji.rules.deadline.Limit;
import cn.xingji.rules.vocabulary.CertificateId;
import cn.xingji.usecase.UseCase;
import cn.xingji.work.Works;
import java.util.UUID;

/** Issues the certificate that an approved decision grants (R5.5-grant); its paper follows as work. */
@UseCase
public class Issuing {
    private final Certificates certificates;
    private final RuleLimits limits;
    private final Deadlines deadlines;
    private final Works works;
    private final FileLedger ledger;
    private final Outbox outbox;
    private final BusinessClock clock;

    Issuing(
            Certificates certificates,
            RuleLimits limits,
            Deadlines deadlines,
            Works works,
            FileLedger ledger,
            Outbox outbox,
            BusinessClock clock) {
        this.certificates = certificates;
        this.limits = limits;
        this.deadlines = deadlines;
        this.works = works;
        this.ledger = ledger;
        this.outbox = outbox;
        this.clock = clock;
    }

    public void issue(UUID decisionFileId, Grant grant) {
        var today = clock.today();
        var limit = limits.inForce(Limit.CERTIFICATE_VALIDITY, today);
        var validity = Validity.from(today, limit.span());
        var certificate = new Certificate(decisionFileId, grant, certificates.nextNumber(today), validity, clock.now());
        certificates.persist(certificate);
        works.order(CertificatePapers.KIND, certificate.paper().id());
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
                .standing(accepted.certificateId().value())
                .filter(certificate -> !certificates.shows(new CertificateId(certificate.id()), change.id()))
                .ifPresent(certificate -> reissue(certificate, change));
    }

    private void reissue(Certificate certificate, Change change) {
        outbox.tell(certificate.change(change, clock.today(), clock.now()));
        works.order(CertificatePapers.KIND, certificate.paper().id());
    }

    /** A paper is there; when it was made twice, the first stands and the other is swept away. */
    void deliver(UUID paper, LooseFile made) {
        var issue = certificates.lockIssue(paper);
        if (!issue.isMade()) {
            issue.make(ledger.enter(made), clock.now());
        }
    }
}
