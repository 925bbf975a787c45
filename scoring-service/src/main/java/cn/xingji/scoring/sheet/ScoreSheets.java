package cn.xingji.scoring.sheet;

import cn.xingji.rules.people.Audience;
import cn.xingji.rules.people.Caller;
import cn.xingji.rules.people.Role;
import cn.xingji.search.Condition;
import cn.xingji.search.Listing;
import cn.xingji.search.Sight;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The score sheets, and what is known of the evidence beneath them. */
@ApplicationScoped
public class ScoreSheets implements PanacheRepositoryBase<ScoreSheet, UUID> {
    /** The client sees its own once the report that rests on it was issued. */
    static final Sight<ScoreSheet> SIGHT = Sight.of(ScoreSheet.class)
            .client("organizationId", ScoreSheets.toldToClient())
            .team(Condition.among("team", "personId"))
            .every(Role.TECHNICAL_REVIEWER, Role.DECISION_MAKER, Role.APPROVER, Role.SURVEILLANCE_OFFICER);

    static final Listing<ScoreSheet> LISTING = Listing.of(ScoreSheet.class)
            .seenBy(SIGHT)
            .filter("case", "caseId")
            .filter("audit", "auditId")
            .filter("state")
            .sort("openedOn", LocalDate.class, ScoreSheet::openedOn)
            .unique("id", UUID.class, ScoreSheet::id)
            .with("scheme")
            .inOrder("id");

    /** One that this caller may see, by the same policy as the list. */
    ScoreSheet readable(UUID id, Caller caller) {
        return SIGHT.one(id, caller, getEntityManager());
    }

    public Optional<ScoreSheet> ofAudit(UUID auditId) {
        return find("auditId", auditId).firstResultOptional();
    }

    public List<KnownEvidence> evidenceOf(UUID auditId) {
        return getEntityManager()
                .createQuery("from KnownEvidence where auditId = :audit order by number", KnownEvidence.class)
                .setParameter("audit", auditId)
                .getResultList();
    }

    /** The evidence of these audits, by audit. */
    Map<UUID, List<KnownEvidence>> evidenceOf(Collection<UUID> audits) {
        return getEntityManager()
                .createQuery("from KnownEvidence where auditId in :audits order by number", KnownEvidence.class)
                .setParameter("audits", audits)
                .getResultStream()
                .collect(Collectors.groupingBy(KnownEvidence::auditId));
    }

    void know(KnownEvidence evidence) {
        getEntityManager().merge(evidence);
    }

    void remember(Reopening reopening) {
        getEntityManager().persist(reopening);
    }

    private static Condition<ScoreSheet> toldToClient() {
        var told = Arrays.stream(SheetState.values())
                .filter(state -> state.audience() == Audience.CLIENT)
                .toList();
        return (sheet, _, _) -> sheet.get("state").in(told);
    }
}
