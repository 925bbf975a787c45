package cn.xingji.audit.documentreview;

import cn.xingji.rules.Refused;
import cn.xingji.rules.vocabulary.AuditId;
import cn.xingji.rules.vocabulary.NonconformityId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class DocumentNonconformities implements PanacheRepositoryBase<DocumentNonconformity, UUID> {

    List<DocumentNonconformity> of(UUID auditId) {
        return list("auditId = ?1 order by description, id", auditId);
    }

    FoundSoFar foundSoFar(UUID auditId) {
        return new FoundSoFar(of(auditId));
    }

    /** @throws Refused when this audit has no such nonconformity */
    DocumentNonconformity of(AuditId auditId, NonconformityId nonconformityId) {
        return find("auditId = ?1 and id = ?2", auditId.value(), nonconformityId.value())
                .firstResultOptional()
                .orElseThrow(() -> Refused.unknown("nonconformity"));
    }
}
