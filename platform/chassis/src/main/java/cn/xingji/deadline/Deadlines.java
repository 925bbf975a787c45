package cn.xingji.deadline;

import cn.xingji.clock.BusinessClock;
import cn.xingji.rules.deadline.DeadlineKind;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The service's business deadlines. */
@ApplicationScoped
public class Deadlines implements PanacheRepositoryBase<Deadline, UUID> {
    private final RuleLimits limits;
    private final BusinessClock clock;

    Deadlines(RuleLimits limits, BusinessClock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /** Opens the deadline that an event starts, counted by its kind's limit in force on the day of the event. */
    public void open(DeadlineKind kind, UUID subject, LocalDate event) {
        open(kind, subject, limits.due(kind.limit(), event));
    }

    /** Opens a deadline whose day was counted elsewhere. */
    public void open(DeadlineKind kind, UUID subject, Due due) {
        persist(new Deadline(kind, subject, due, clock.now()));
    }

    /** Lets the open deadline of this kind stand still from today. */
    public void pause(DeadlineKind kind, UUID subject) {
        in(DeadlineState.OPEN, kind, subject).forEach(deadline -> deadline.pause(clock.today()));
    }

    /** Lets it go on; the days it stood still are added. */
    public void resume(DeadlineKind kind, UUID subject) {
        in(DeadlineState.PAUSED, kind, subject).forEach(deadline -> deadline.resume(clock.today()));
    }

    /** What was due has been done. */
    public void meet(DeadlineKind kind, UUID subject) {
        close(kind, subject, DeadlineState.MET);
    }

    public void cancel(DeadlineKind kind, UUID subject) {
        close(kind, subject, DeadlineState.CANCELLED);
    }

    /** The deadlines of a subject, earliest first, in the reader's language. */
    public List<DeadlineView> of(UUID subject, Locale locale) {
        var today = clock.today();
        return list("subject = ?1 order by dueOn", subject).stream()
                .map(deadline -> DeadlineView.of(deadline, today, locale))
                .toList();
    }

    /** The subject's deadlines of one kind. */
    public List<DeadlineView> of(DeadlineKind kind, UUID subject, Locale locale) {
        return of(subject, locale).stream()
                .filter(deadline -> deadline.kind().equals(kind.id()))
                .toList();
    }

    /** The same of many subjects, by subject; none for a subject without. */
    public Map<UUID, List<DeadlineView>> of(Collection<UUID> subjects, Locale locale) {
        var today = clock.today();
        return list("subject in ?1 order by dueOn", subjects).stream()
                .collect(Collectors.groupingBy(
                        Deadline::subject,
                        Collectors.mapping(each -> DeadlineView.of(each, today, locale), Collectors.toList())));
    }

    /** Open deadlines that fire today or should have fired. */
    List<UUID> firing(LocalDate today) {
        return getEntityManager()
                .createQuery(
                        "select id from Deadline where state = :open and firesOn <= :today order by firesOn",
                        UUID.class)
                .setParameter("open", DeadlineState.OPEN)
                .setParameter("today", today)
                .getResultList();
    }

    /** This deadline, locked, if it is still open and no other instance is firing it. */
    @SuppressWarnings("unchecked")
    Optional<Deadline> lockOpen(UUID id) {
        return getEntityManager()
                .createNativeQuery(
                        "select * from deadline where id = :id and state = 'OPEN' for update skip locked",
                        Deadline.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    private void close(DeadlineKind kind, UUID subject, DeadlineState outcome) {
        in(DeadlineState.OPEN, kind, subject).forEach(deadline -> deadline.close(outcome, clock.now()));
        in(DeadlineState.PAUSED, kind, subject).forEach(deadline -> deadline.close(outcome, clock.now()));
    }

    private List<Deadline> in(DeadlineState state, DeadlineKind kind, UUID subject) {
        return list("kind = ?1 and subject = ?2 and state = ?3", kind, subject, state);
    }
}
