package cn.xingji.application.certified.retention;

import cn.xingji.rules.Refused;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The cases that are held, and were. */
@ApplicationScoped
class LegalHolds implements PanacheRepositoryBase<LegalHold, UUID> {
    List<LegalHold> all() {
        return list("order by setAt desc");
    }

    Set<UUID> heldCases() {
        return stream("liftedAt is null").map(LegalHold::caseId).collect(Collectors.toUnmodifiableSet());
    }

    boolean isHeld(UUID caseId) {
        return count("caseId = ?1 and liftedAt is null", caseId) > 0;
    }

    LegalHold locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> Refused.unknown("hold " + id));
    }
}
