package cn.xingji.surveillance.special;

import cn.xingji.rules.Refused;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The special audits that changes may call for. */
@ApplicationScoped
public class SpecialAudits implements PanacheRepositoryBase<SpecialAuditQuestion, UUID> {
    boolean isAsked(CertifiedChange change) {
        return count(
                        "certificateId = ?1 and changeId = ?2",
                        change.certificateId().value(),
                        change.changeId().value())
                > 0;
    }

    SpecialAuditQuestion get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Refused.unknown("special audit question " + id));
    }

    List<SpecialAuditQuestion> open() {
        return list("outcome is null order by raisedOn, id");
    }

    List<SpecialAuditQuestion> of(UUID caseId) {
        return list("caseId = ?1 order by raisedOn, id", caseId);
    }
}
