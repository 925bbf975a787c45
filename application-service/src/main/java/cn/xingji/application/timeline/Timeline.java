package cn.xingji.application.timeline;

import cn.xingji.application.application.Application;
import cn.xingji.rules.people.Role;
import cn.xingji.service.hearing.Heard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What happened in each case, and whose turn it is, from the events of all services. */
@ApplicationScoped
public class Timeline {
    /** Topics are heard side by side: what happened earlier never undoes what came later. */
    private static final String TURN = """
            insert into case_turn (case_id, strand, step, role, since) values (:case, :strand, :step, :role, :since)
            on conflict (case_id, strand) do update
                set step = excluded.step, role = excluded.role, since = excluded.since
                where case_turn.since <= excluded.since
            """;

    private final EntityManager entities;

    Timeline(EntityManager entities) {
        this.entities = entities;
    }

    public void tell(Heard heard) {
        Moments.of(heard.event())
                .filter(moment -> entities.find(Application.class, moment.caseId()) != null)
                .ifPresent(moment -> {
                    entities.persist(new TimelineEntry(heard, moment));
                    moment.next().ifPresent(step -> turn(moment, step, heard.at()));
                });
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

    /**
     * What waits for these roles, longest first; one more than {@code size}, for the page's cursor.
     *
     * @param organization the only one whose cases are seen; empty for the body's staff
     * @param after since when, and which case, the last one of the page before waited
     */
    List<Work> waiting(Collection<Role> roles, Optional<UUID> organization, Optional<Position> after, int size) {
        var mine = List.of(Step.values()).stream()
                .filter(step -> step != Step.NONE && roles.contains(step.role()))
                .collect(Collectors.toSet());
        return entities.createQuery("""
                        select new cn.xingji.application.timeline.Work(turn, application)
                        from CaseTurn turn join Application application on application.id = turn.id.caseId
                        where turn.step in :steps
                          and (:everybody = true or application.organization.id = :organization)
                          and (turn.since, turn.id.caseId) > (:since, :case)
                        order by turn.since, turn.id.caseId
                        """, Work.class)
                .setParameter("steps", mine)
                .setParameter("everybody", organization.isEmpty())
                .setParameter("organization", organization.orElse(Position.FIRST.caseId()))
                .setParameter("since", after.orElse(Position.FIRST).since())
                .setParameter("case", after.orElse(Position.FIRST).caseId())
                .setMaxResults(size + 1)
                .getResultList();
    }

    /** A place in the list of what waits. */
    record Position(Instant since, UUID caseId) {
        static final Position FIRST = new Position(Instant.EPOCH, new UUID(0, 0));

        static Position parse(String text) {
            var parts = text.split(" ", 2);
            return new Position(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        }

        @Override
        public String toString() {
            return since + " " + caseId;
        }
    }

    private void turn(Moment moment, Step step, Instant since) {
        entities.createNativeQuery(TURN)
                .setParameter("case", moment.caseId())
                .setParameter("strand", moment.strand().name())
                .setParameter("step", step.name())
                .setParameter("role", step.role().name())
                .setParameter("since", since)
                .executeUpdate();
    }
}
