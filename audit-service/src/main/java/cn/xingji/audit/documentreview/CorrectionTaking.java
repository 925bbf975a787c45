package cn.xingji.audit.documentreview;

import cn.xingji.files.Uploads;
import cn.xingji.rules.people.Caller;
import cn.xingji.rules.vocabulary.AuditId;
import cn.xingji.rules.vocabulary.NonconformityId;
import cn.xingji.web.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Takes an answer in: its files are scanned and stored between two short transactions, in none of them. */
@ApplicationScoped
class CorrectionTaking {
    private final Correcting correcting;
    private final Uploads uploads;

    CorrectionTaking(Correcting correcting, Uploads uploads) {
        this.correcting = correcting;
        this.uploads = uploads;
    }

    /** @return the answer that is on record now */
    Answer take(
            AuditId auditId,
            IfMatch seen,
            NonconformityId id,
            Correcting.Said said,
            List<FileUpload> sent,
            Caller client) {
        correcting.requireReady(auditId, seen, id, client);
        return uploads.keep(
                "audits/" + auditId + "/corrections",
                sent,
                kept -> correcting.answer(auditId, seen, id, said, kept, client));
    }
}
