package cn.xingji.hearing;

import io.smallrye.faulttolerance.api.Guard;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How often a strand tries a fact that fails: each pause is twice as long as the one before. */
@ApplicationScoped
class Patience {
    /** Of the first pause. */
    private static final int LONGEST_PAUSE = 32;

    private final Guard guard;

    Patience(
            @ConfigProperty(name = "xingji.inbox.attempts", defaultValue = "6") int attempts,
            @ConfigProperty(name = "xingji.inbox.backoff", defaultValue = "200ms") Duration backoff) {
        this.guard = Guard.create()
                .withDescription("hearing")
                .withRetry()
                .maxRetries(attempts - 1)
                .delay(backoff.toMillis(), ChronoUnit.MILLIS)
                // a strand may be slow: only the attempts count
                .maxDuration(0, ChronoUnit.MILLIS)
                .jitter(0, ChronoUnit.MILLIS)
                .retryOn(RuntimeException.class)
                .withExponentialBackoff()
                .maxDelay(backoff.multipliedBy(LONGEST_PAUSE).toMillis(), ChronoUnit.MILLIS)
                .done()
                .done()
                .build();
    }

    /** @throws RuntimeException what the last attempt failed by */
    void with(Runnable attempt) {
        guard.get(
                () -> {
                    attempt.run();
                    return true;
                },
                Boolean.class);
    }
}
