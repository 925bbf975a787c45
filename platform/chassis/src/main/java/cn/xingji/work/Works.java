package cn.xingji.work;

import cn.xingji.clock.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** The work that this service has to do with other systems. */
@ApplicationScoped
public class Works {
    private static final String ORDER = """
            insert into work (kind, subject, state, next_attempt_at, give_up_on, ordered_at)
            values (:kind, :subject, 'WAITING', :now, :giveUpOn, :now)
            on conflict (kind, subject) do update set
                ordered_again = work.state = 'RUNNING',
                state = case when work.state = 'RUNNING' then 'RUNNING' else 'WAITING' end,
                attempts = case when work.state = 'RUNNING' then work.attempts else 0 end,
                next_attempt_at = excluded.next_attempt_at,
                give_up_on = excluded.give_up_on,
                settled_at = null
            """;
    private static final String DUE = """
            select * from work where kind = :kind and state = 'WAITING' and next_attempt_at <= :then
            order by next_attempt_at limit 1 for update skip locked
            """;
    private static final String CUT_OFF = """
            select * from work where kind = :kind and state = 'RUNNING' and running_since < :then
            order by running_since limit 1 for update skip locked
            """;

    private final EntityManager entities;
    private final BusinessClock clock;
    private final Event<Ordered> ordered;

    Works(EntityManager entities, BusinessClock clock, Event<Ordered> ordered) {
        this.entities = entities;
        this.clock = clock;
        this.ordered = ordered;
    }

    record Ordered(WorkKind kind) {}

    /** Has this done once the surrounding transaction commits; what is waiting to be done already is done once. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void order(WorkKind kind, UUID subject) {
        order(kind, subject, Optional.empty());
    }

    /** The same, given up after a last day. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void orderUntil(WorkKind kind, UUID subject, LocalDate lastDay) {
        order(kind, subject, Optional.of(lastDay));
    }

    private void order(WorkKind kind, UUID subject, Optional<LocalDate> giveUpOn) {
        entities.createNativeQuery(ORDER)
                .setParameter("kind", kind.name())
                .setParameter("subject", subject)
                .setParameter("now", clock.now())
                .setParameter("giveUpOn", giveUpOn.orElse(null))
                .executeUpdate();
        ordered.fire(new Ordered(kind));
    }

    /** Nobody does it any more, and what the other system said of it is gone. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(WorkKind kind, UUID subject) {
        entities.createQuery("delete from Work where id.kind = :kind and id.subject = :subject")
                .setParameter("kind", kind.name())
                .setParameter("subject", subject)
                .executeUpdate();
    }

    /** How far it is; empty when nobody asked for it. */
    public Optional<Work> of(WorkKind kind, UUID subject) {
        return Optional.ofNullable(entities.find(Work.class, new Work.Id(kind.name(), subject)));
    }

    /** What is due and nobody is doing, taken. */
    Optional<Work> takeDue(WorkKind kind) {
        return take(DUE, kind, clock.now());
    }

    /** What somebody began before then and never settled, taken over. */
    Optional<Work> takeCutOff(WorkKind kind, Instant before) {
        return take(CUT_OFF, kind, before);
    }

    @SuppressWarnings("unchecked")
    private Optional<Work> take(String query, WorkKind kind, Instant then) {
        Optional<Work> work = entities.createNativeQuery(query, Work.class)
                .setParameter("kind", kind.name())
                .setParameter("then", then)
                .getResultStream()
                .findFirst();
        work.ifPresent(each -> each.take(clock.now()));
        return work;
    }
}
