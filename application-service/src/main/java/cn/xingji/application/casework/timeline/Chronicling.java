package cn.xingji.application.casework.timeline;

import cn.xingji.application.intake.application.Application;
import cn.xingji.application.intake.application.Applications;
import cn.xingji.hearing.Heard;
import cn.xingji.usecase.UseCase;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Map;

/** Writes down what happened in each case, and whose turn it is then. */
@UseCase
public class Chronicling {
    /** Topics are heard side by side: what happened earlier never undoes what came later. */
    private static final String TURN = """
            insert into case_turn (case_id, strand, step, role, since) values (:case, :strand, :step, :role, :since)
            on conflict (case_id, strand) do update
                set step = excluded.step, role = excluded.role, since = excluded.since
                where case_turn.since <= excluded.since
            """;

    private final Moments moments;
    private final EntityManager entities;
    private final Applications applications;

    Chronicling(Moments moments, EntityManager entities, Applications applications) {
        this.moments = moments;
        this.entities = entities;
        this.applications = applications;
    }

    /** Each fact once, whatever else hears it again. */
    public void tell(Heard heard) {
        moments.of(heard.event())
                .filter(_ -> entities.find(TimelineEntry.class, heard.id()) == null)
                .ifPresent(moment -> applications
                        .held(moment.caseId().value())
                        .ifPresent(application -> tell(heard, moment, application)));
    }

    private void tell(Heard heard, Moment moment, Application application) {
        entities.persist(entry(heard, application.isArchived() ? moment.with(Map.of()) : moment));
        // of a case that has ended nobody has anything to do, whatever other services still say of it
        moment.next()
                .map(step -> application.isClosed() ? Step.NONE : step)
                .ifPresent(step -> turn(moment, step, heard.at()));
    }

    private static TimelineEntry entry(Heard heard, Moment moment) {
        var kind = heard.event().getClass().getSimpleName();
        return new TimelineEntry(heard.id(), heard.at(), kind, heard.actor(), moment);
    }

    private void turn(Moment moment, Step step, Instant since) {
        entities.createNativeQuery(TURN)
                .setParameter("case", moment.caseId().value())
                .setParameter("strand", moment.strand().name())
                .setParameter("step", step.name())
                .setParameter("role", step.role().name())
                .setParameter("since", since)
                .executeUpdate();
    }
}
