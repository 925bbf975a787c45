package cn.xingji.audit.programme;

import cn.xingji.rules.people.Caller;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The programmes, one a case. */
@ApplicationScoped
class Programmes implements PanacheRepositoryBase<Programme, UUID> {

    Optional<Programme> ofCase(UUID caseId) {
        return find("caseId", caseId).firstResultOptional();
    }

    /** The same, where the caller may see it: the body's staff every one, a client its own. */
    Optional<Programme> ofCase(UUID caseId, Caller caller) {
        return ofCase(caseId).filter(programme -> caller.mayRead(programme.organizationId()));
    }
}
