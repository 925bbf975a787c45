package cn.xingji.purge;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Instant;

/** Removes what the platform's own books need no longer, each kind by itself. */
@ApplicationScoped
public class Purging {
    private final Instance<Leftovers> kinds;
    private final MeterRegistry meters;

    Purging(Instance<Leftovers> kinds, MeterRegistry meters) {
        this.kinds = kinds;
        this.meters = meters;
    }

    /** By the wall clock: what has been kept for two weeks is no matter of the business' time, which may be moved. */
    @Scheduled(identity = "purge", every = "{xingji.purge.every}", delayed = "{xingji.purge.every}")
    void purge() {
        var now = Instant.now();
        kinds.forEach(kind -> purge(kind, now));
    }

    private void purge(Leftovers leftovers, Instant now) {
        try {
            meters.counter("xingji.purged", "kind", leftovers.kind()).increment((double) leftovers.remove(now));
        } catch (RuntimeException failure) {
            Log.warnf("%s are purged at the next round: %s", leftovers.kind(), failure);
        }
    }
}
