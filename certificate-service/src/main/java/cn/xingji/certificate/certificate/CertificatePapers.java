package cn.xingji.certificate.certificate;

import cn.xingji.clock.BusinessClock;
import cn.xingji.files.Uploads;
import cn.xingji.work.Outcome;
import cn.xingji.work.WorkKind;
import cn.xingji.work.Worker;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Makes the papers of certificates, each a piece of work: rendered, signed and stored, then entered. */
@ApplicationScoped
class CertificatePapers implements Worker {
    static final WorkKind KIND = new WorkKind("certificate-paper");

    private static final String PDF = "application/pdf";

    private final Certificates certificates;
    private final CertificatePaper paper;
    private final Uploads uploads;
    private final Issuing issuing;
    private final BusinessClock clock;

    CertificatePapers(
            Certificates certificates, CertificatePaper paper, Uploads uploads, Issuing issuing, BusinessClock clock) {
        this.certificates = certificates;
        this.paper = paper;
        this.uploads = uploads;
        this.issuing = issuing;
        this.clock = clock;
    }

    @Override
    public WorkKind kind() {
        return KIND;
    }

    @Override
    public Outcome work(UUID id) {
        var issue = certificates.issue(id);
        if (!issue.isMade()) {
            var wording = issue.wording();
            var pdf = paper.render(wording, clock.now());
            issuing.deliver(
                    id, uploads.keep("certificates/" + issue.certificateId(), wording.number() + ".pdf", PDF, pdf));
        }
        return Outcome.done();
    }
}
