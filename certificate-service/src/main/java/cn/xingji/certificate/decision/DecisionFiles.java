package cn.xingji.certificate.decision;

import cn.xingji.rules.Refused;
import cn.xingji.service.search.Condition;
import cn.xingji.service.search.Listing;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/** The decision files. */
@ApplicationScoped
public class DecisionFiles implements PanacheRepositoryBase<DecisionFile, UUID> {
    /** Whoever gets to it sees all of it: the door lets in none but those who sign. */
    static final Listing<DecisionFile> LISTING = Listing.of(DecisionFile.class)
            .seenBy(_ -> Condition.always())
            .filter("case", "caseId")
            .filter("state")
            .sort("openedOn", LocalDate.class, DecisionFile::openedOn)
            .unique("id", UUID.class, DecisionFile::id)
            .inOrder("id");

    public DecisionFile get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Refused.unknown("decision file " + id));
    }

    boolean existsFor(UUID auditId) {
        return count("auditId", auditId) > 0;
    }
}
