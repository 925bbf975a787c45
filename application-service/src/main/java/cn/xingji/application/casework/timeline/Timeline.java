package cn.xingji.application.casework.timeline;

import cn.xingji.rules.people.Caller;
import cn.xingji.rules.people.Role;
import cn.xingji.search.Condition;
import cn.xingji.search.Listing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;

/** What happened in each case, and whose turn it is, from the events of all services. */
@ApplicationScoped
class Timeline {
    /** What waits for the caller, longest first. */
    static final Listing<CaseTurn> WORK = Listing.of(CaseTurn.class)
            .seenBy(Timeline::waiting)
            .sort("since", Instant.class, CaseTurn::since)
            .unique("caseId", "id.caseId", UUID.class, turn -> turn.id().caseId())
            .unique("strand", "id.strand", Strand.class, turn -> turn.id().strand())
            .with("application.organization")
            .inOrder("since");

    private final EntityManager entities;

    Timeline(EntityManager entities) {
        this.entities = entities;
    }

    List<TimelineEntry> of(UUID caseId) {
        return entities.createQuery("from TimelineEntry where caseId = :case order by at, eventId", TimelineEntry.class)
                .setParameter("case", caseId)
                .getResultList();
    }

    List<CaseTurn> turns(UUID caseId) {
        return entities.createQuery(
                        "from CaseTurn where id.caseId = :case and step <> :none order by since", CaseTurn.class)
                .setParameter("case", caseId)
                .setParameter("none", Step.NONE)
                .getResultList();
    }

    /** The steps that wait for this caller, in the cases that he may act in. */
    private static Condition<CaseTurn> waiting(Caller caller) {
        var steps = EnumSet.complementOf(EnumSet.of(Step.NONE));
        steps.removeIf(step -> !actsAs(step.role(), caller));
        Condition<CaseTurn> theirs = (turn, _, _) -> turn.get("step").in(steps);
        return theirs.and(
                Condition.<CaseTurn>ownedBy("application.organization.id").apply(caller));
    }

    /** Staff act as staff only. */
    private static boolean actsAs(Role role, Caller caller) {
        return role == Role.APPLICANT ? !caller.isStaff() : caller.is(role);
    }
}
