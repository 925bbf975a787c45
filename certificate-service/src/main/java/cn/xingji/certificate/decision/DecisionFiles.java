package cn.xingji.certificate.decision;

import cn.xingji.rules.people.Caller;
import cn.xingji.search.Condition;
import cn.xingji.search.Listing;
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

    /** One that this caller may see, by the same policy as the list. */
    DecisionFile readable(UUID id, Caller caller) {
        return LISTING.visible(id, caller, getEntityManager());
    }

    boolean existsFor(UUID auditId) {
        return count("auditId", auditId) > 0;
    }
}
