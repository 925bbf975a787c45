package cn.xingji.certificate.decision;

import cn.xingji.rules.people.Caller;
import cn.xingji.rules.people.Role;
import cn.xingji.rules.vocabulary.CaseId;
import cn.xingji.search.Listing;
import cn.xingji.search.Sight;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The decision files. */
@ApplicationScoped
public class DecisionFiles implements PanacheRepositoryBase<DecisionFile, UUID> {
    static final Sight<DecisionFile> SIGHT =
            Sight.of(DecisionFile.class).every(Role.TECHNICAL_REVIEWER, Role.DECISION_MAKER, Role.APPROVER);

    static final Listing<DecisionFile> LISTING = Listing.of(DecisionFile.class)
            .seenBy(SIGHT)
            .filter("case", "caseId")
            .filter("state")
            .sort("openedOn", LocalDate.class, DecisionFile::openedOn)
            .unique("id", UUID.class, DecisionFile::id)
            .inOrder("id");

    /** One that this caller may see, by the same policy as the list. */
    DecisionFile readable(UUID id, Caller caller) {
        return SIGHT.one(id, caller, getEntityManager());
    }

    List<DecisionFile> of(CaseId caseId) {
        return list("caseId", caseId.value());
    }

    Optional<DecisionFile> ofAudit(UUID auditId) {
        return find("auditId", auditId).firstResultOptional();
    }
}
