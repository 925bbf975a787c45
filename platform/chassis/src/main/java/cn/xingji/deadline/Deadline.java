package cn.xingji.deadline;

import cn.xingji.rules.RuleId;
import cn.xingji.rules.deadline.DeadlineKind;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** One business deadline: what is due, about which subject, by which rule and version of it. */
@Entity
@Table(name = "deadline")
public class Deadline {
    @Id
    private UUID id;

    private DeadlineKind kind;
    private UUID subject;
    private LocalDate dueOn;
    private LocalDate firesOn;
    private RuleId rule;
    private String ruleVersion;
    private String basis;

    @Enumerated(EnumType.STRING)
    private DeadlineState state;

    private Instant openedAt;
    private Instant closedAt;
    private LocalDate pausedOn;

    protected Deadline() {}

    Deadline(DeadlineKind kind, UUID subject, Due due, Instant now) {
        this.id = UUID.randomUUID();
        this.kind = kind;
        this.subject = subject;
        this.dueOn = due.on();
        this.firesOn = switch (kind.fires()) {
            case WHEN_THE_DAY_COMES -> due.on();
            case ONCE_THE_DAY_HAS_GONE_BY -> due.on().plusDays(1);
        };
        this.rule = due.rule();
        this.ruleVersion = due.ruleVersion();
        this.basis = due.basis();
        this.state = DeadlineState.OPEN;
        this.openedAt = now;
    }

    void close(DeadlineState outcome, Instant now) {
        this.state = outcome;
        this.closedAt = now;
    }

    void pause(LocalDate today) {
        state = DeadlineState.PAUSED;
        pausedOn = today;
    }

    /** Goes on: the days it stood still are added, and said. */
    void resume(LocalDate today) {
        var stood = ChronoUnit.DAYS.between(pausedOn, today);
        dueOn = dueOn.plusDays(stood);
        firesOn = firesOn.plusDays(stood);
        basis = "%s + %d d (%s – %s)".formatted(basis, stood, pausedOn, today);
        state = DeadlineState.OPEN;
    }

    public UUID id() {
        return id;
    }

    public DeadlineKind kind() {
        return kind;
    }

    public UUID subject() {
        return subject;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public RuleId rule() {
        return rule;
    }

    public String ruleVersion() {
        return ruleVersion;
    }

    /** How the day was counted, in words. */
    public String basis() {
        return basis;
    }

    public DeadlineState state() {
        return state;
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    /** Days until the due day, counted from the day it stands still on; negative once it has gone by. */
    public long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(state == DeadlineState.PAUSED ? pausedOn : today, dueOn);
    }
}
