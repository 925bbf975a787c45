package cn.xingji.audit.fieldwork;

import cn.xingji.audit.audit.AuditAct;
import cn.xingji.audit.audit.Audits;
import cn.xingji.files.Uploads;
import cn.xingji.rules.people.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Takes evidence in: its file is scanned and stored between two short transactions, in none of them. */
@ApplicationScoped
class EvidenceTaking {
    private final Audits audits;
    private final Auditing auditing;
    private final Uploads uploads;

    EvidenceTaking(Audits audits, Auditing auditing, Uploads uploads) {
        this.audits = audits;
        this.auditing = auditing;
        this.uploads = uploads;
    }

    /** @return the evidence that was recorded */
    UUID take(UUID auditId, Evidence.Observation observed, Optional<FileUpload> sent, Caller member) {
        audits.requireReady(auditId, AuditAct.RECORD_EVIDENCE, member);
        return uploads.keep(
                "audits/" + auditId + "/evidence",
                sent.stream().toList(),
                kept -> auditing.record(auditId, observed, kept.stream().findFirst(), member));
    }
}
