package cn.xingji.deadline;

import cn.xingji.clock.BusinessClock;
import cn.xingji.rules.deadline.DeadlineKind;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Fires what is due, each deadline once, on whichever instance comes first. */
@ApplicationScoped
public class DeadlineSweep {
    private final Deadlines deadlines;
    private final BusinessClock clock;
    private final MeterRegistry meters;
    private final Map<DeadlineKind, DeadlineHandler> handlers;

    DeadlineSweep(Deadlines deadlines, BusinessClock clock, MeterRegistry meters, Instance<DeadlineHandler> handlers) {
        this.deadlines = deadlines;
        this.clock = clock;
        this.meters = meters;
        this.handlers = handlers.stream().collect(Collectors.toMap(DeadlineHandler::kind, Function.identity()));
    }

    @Scheduled(identity = "deadline-sweep", every = "{xingji.deadlines.every}")
    void sweep() {
        var firing = QuarkusTransaction.requiringNew().call(() -> deadlines.firing(clock.today()));
        firing.forEach(this::fireAlone);
    }

    /** Each in a transaction of its own, so that one that fails holds up no other and is tried at the next sweep. */
    private void fireAlone(UUID id) {
        try {
            QuarkusTransaction.requiringNew().run(() -> deadlines.lockOpen(id).ifPresent(this::fire));
        } catch (RuntimeException failure) {
            meters.counter("xingji.deadlines.failed").increment();
            Log.errorf(failure, "Deadline %s could not fire", id);
        }
    }

    private void fire(Deadline deadline) {
        deadline.close(DeadlineState.PASSED, clock.now());
        var handler = handlers.get(deadline.kind());
        if (handler == null) {
            throw new IllegalStateException("No handler for deadlines of kind " + deadline.kind());
        }
        handler.fired(deadline);
    }
}
