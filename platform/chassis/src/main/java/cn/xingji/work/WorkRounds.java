package cn.xingji.work;

import cn.xingji.clock.BusinessClock;
import cn.xingji.work.Works.Ordered;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Has done what is ordered: right after the order's commit, and from time to time what is due again. Each kind has its
 * own rounds, so that a slow mail server keeps no certificate waiting. A piece is marked before it is begun and after;
 * one that a crash left between the two is looked up when its lease has ended.
 */
@ApplicationScoped
public class WorkRounds {
    private final Works works;
    private final EntityManager entities;
    private final BusinessClock clock;
    private final MeterRegistry meters;
    private final Duration lease;
    private final Map<WorkKind, Bench> benches;
    private volatile boolean stopping;

    WorkRounds(
            Works works,
            EntityManager entities,
            BusinessClock clock,
            MeterRegistry meters,
            @ConfigProperty(name = "xingji.work.lease") Duration lease,
            Instance<Worker> workers) {
        this.works = works;
        this.entities = entities;
        this.clock = clock;
        this.meters = meters;
        this.lease = lease;
        this.benches = workers.stream().map(Bench::new).collect(Collectors.toMap(Bench::kind, Function.identity()));
    }

    @Scheduled(identity = "work", every = "{xingji.work.every}")
    void fromTimeToTime() {
        benches.values().forEach(this::begin);
    }

    void rightAfter(@Observes(during = TransactionPhase.AFTER_SUCCESS) Ordered ordered) {
        begin(benches.get(ordered.kind()));
    }

    void stop(@Observes ShutdownEvent stop) {
        stopping = true;
    }

    private void begin(Bench bench) {
        if (!stopping && bench.isFree()) {
            Thread.ofVirtual().name("work-" + bench.kind().name()).start(() -> bench.use(this::round));
        }
    }

    private void round(Worker worker) {
        try {
            while (!stopping && worker.isReady() && (settleCutOff(worker) || doDue(worker))) {
                // one piece after the other, until nothing is due
            }
        } catch (RuntimeException failure) {
            Log.errorf(failure, "Work %s could not go on", worker.kind().name());
        }
    }

    private boolean doDue(Worker worker) {
        return settled(worker, () -> works.takeDue(worker.kind()), worker::work);
    }

    private boolean settleCutOff(Worker worker) {
        var before = clock.now().minus(lease);
        return settled(worker, () -> works.takeCutOff(worker.kind(), before), worker::lookUp);
    }

    /** @return whether there was a piece to do */
    private boolean settled(Worker worker, Supplier<Optional<Work>> piece, Function<UUID, Outcome> attempt) {
        var subject = QuarkusTransaction.requiringNew().call(() -> piece.get().map(Work::subject));
        subject.ifPresent(each -> {
            var outcome = attempt(worker.kind(), each, attempt);
            QuarkusTransaction.requiringNew().run(() -> settle(worker, each, outcome));
        });
        return subject.isPresent();
    }

    @ActivateRequestContext
    Outcome attempt(WorkKind kind, UUID subject, Function<UUID, Outcome> attempt) {
        try {
            return attempt.apply(subject);
        } catch (RuntimeException failure) {
            Log.warnf("Work %s of %s failed: %s", kind.name(), subject, failure);
            return new Outcome.NotNow(failure.toString());
        }
    }

    private void settle(Worker worker, UUID subject, Outcome outcome) {
        var id = new Work.Id(worker.kind().name(), subject);
        var work = entities.find(Work.class, id, LockModeType.PESSIMISTIC_WRITE);
        work.settle(outcome, clock.now(), clock.today());
        meters.counter(
                        "xingji.work",
                        "kind",
                        worker.kind().name(),
                        "outcome",
                        outcome.getClass().getSimpleName())
                .increment();
        if (work.state() == WorkState.DONE) {
            worker.done(subject);
        }
        if (work.state() == WorkState.GIVEN_UP) {
            Log.warnf("Work %s of %s is given up: %s", worker.kind().name(), subject, outcome.answer());
            worker.givenUp(subject, outcome.answer());
        }
    }

    /** Where one kind is done, by one at a time in this process; wanted counts who asked since the last round. */
    private record Bench(Worker worker, AtomicInteger wanted) {
        Bench(Worker worker) {
            this(worker, new AtomicInteger());
        }

        WorkKind kind() {
            return worker.kind();
        }

        /** Whether nobody works there; who does hears that there is more. */
        boolean isFree() {
            return wanted.getAndIncrement() == 0;
        }

        void use(Consumer<Worker> round) {
            int asked;
            do {
                asked = wanted.get();
                round.accept(worker);
            } while (!wanted.compareAndSet(asked, 0));
        }
    }
}
