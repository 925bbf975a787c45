package cn.xingji.application.casework.timeline;

import cn.xingji.application.intake.team.CaseTeamMember;
import cn.xingji.rules.people.Role;
import cn.xingji.search.Condition;
import cn.xingji.search.Listing;
import cn.xingji.search.Sight;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;

/** What happened in each case, and whose turn it is, from the events of all services. */
@ApplicationScoped
class Timeline {
    static final Sight<CaseTurn> SIGHT = waiting();

    /** What waits for the caller, longest first. */
    static final Listing<CaseTurn> WORK = Listing.of(CaseTurn.class)
            .seenBy(SIGHT)
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

    /** Each role sees the steps that are its own, in the cases that it may act in. */
    private static Sight<CaseTurn> waiting() {
        var sight = Sight.of(CaseTurn.class)
                .client("application.organization.id", stepOf(Role.APPLICANT))
                .team(member -> stepOf(Role.AUDITOR).and(CaseTeamMember.isOnTeamOf("id.caseId", member)));
        for (var role : EnumSet.complementOf(EnumSet.of(Role.APPLICANT, Role.AUDITOR, Role.SYSTEM))) {
            sight = sight.where(stepOf(role), role);
        }
        return sight;
    }

    private static Condition<CaseTurn> stepOf(Role role) {
        var steps = EnumSet.allOf(Step.class);
        steps.removeIf(step -> step.role() != role);
        return steps.isEmpty()
                ? Condition.never()
                : (turn, _, _) -> turn.get("step").in(steps);
    }
}
