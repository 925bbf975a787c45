package cn.xingji.audit.documentreview;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class DocumentNonconformities implements PanacheRepositoryBase<DocumentNonconformity, UUID> {

    List<DocumentNonconformity> of(UUID auditId) {
        return list("auditId = ?1 order by description, id", auditId);
    }

    List<DocumentNonconformity> open(UUID auditId) {
        return inState(auditId, NonconformityState.OPEN);
    }

    List<DocumentNonconformity> corrected(UUID auditId) {
        return inState(auditId, NonconformityState.CORRECTED);
    }

    private List<DocumentNonconformity> inState(UUID auditId, NonconformityState state) {
        return list("auditId = ?1 and state = ?2 order by description, id", auditId, state);
    }
}
