package cn.xingji.work;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** A piece of work with another system: how often it was tried, and what came of it. */
@Entity
@Table(name = "work")
public class Work {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final int LONGEST_DOUBLING = 9;

    /** What is done to what: ordered twice it is one piece. */
    @Embeddable
    record Id(String kind, UUID subject) {}

    @EmbeddedId
    private Id id;

    @Enumerated(EnumType.STRING)
    private WorkState state;

    private boolean orderedAgain;
    private int attempts;
    private Instant nextAttemptAt;
    private Instant runningSince;
    private LocalDate giveUpOn;
    private String answer;
    private Instant orderedAt;
    private Instant settledAt;

    protected Work() {}

    Work(WorkKind kind, UUID subject, Instant now, Optional<LocalDate> giveUpOn) {
        this.id = new Id(kind.name(), subject);
        this.state = WorkState.WAITING;
        this.nextAttemptAt = now;
        this.giveUpOn = giveUpOn.orElse(null);
        this.answer = "";
        this.orderedAt = now;
    }

    /** Somebody begins with it, or looks what became of it after it was cut off. */
    void take(Instant now) {
        if (state == WorkState.WAITING) {
            attempts++;
        }
        state = WorkState.RUNNING;
        runningSince = now;
    }

    /** What the attempt came to; work that was asked for again meanwhile is done again. */
    void settle(Outcome outcome, Instant now, LocalDate today) {
        answer = outcome.answer();
        switch (outcome) {
            case Outcome.Done _ -> end(WorkState.DONE, now);
            case Outcome.Refused _ -> end(WorkState.GIVEN_UP, now);
            case Outcome.NotNow _ -> tryAgain(now, today);
            case Outcome.Unknown _ -> {
                // stays as it is until its lease ends
            }
        }
    }

    private void end(WorkState end, Instant now) {
        runningSince = null;
        if (orderedAgain) {
            await(now);
        } else {
            state = end;
            // its books are purged by the wall clock
            settledAt = Instant.now();
        }
    }

    private void tryAgain(Instant now, LocalDate today) {
        if (giveUpOn().filter(today::isAfter).isPresent()) {
            end(WorkState.GIVEN_UP, now);
        } else {
            var pause = FIRST_PAUSE.multipliedBy(1L << Math.clamp(attempts - 1L, 0, LONGEST_DOUBLING));
            await(now.plus(pause));
        }
    }

    private void await(Instant then) {
        state = WorkState.WAITING;
        runningSince = null;
        orderedAgain = false;
        nextAttemptAt = then;
    }

    public UUID subject() {
        return id.subject();
    }

    public WorkState state() {
        return state;
    }

    public int attempts() {
        return attempts;
    }

    public Instant nextAttemptAt() {
        return nextAttemptAt;
    }

    public Optional<LocalDate> giveUpOn() {
        return Optional.ofNullable(giveUpOn);
    }

    public String answer() {
        return answer;
    }
}
