package cn.xingji.servers;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits on a condition, not on time. */
public final class Waiting {
    private Waiting() {}

    public static void until(String what, Duration patience, BooleanSupplier condition) {
        var giveUpAt = Instant.now().plus(patience);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(giveUpAt)) {
                throw new Trouble(what + " was not ready after " + patience.toSeconds() + " s");
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }
}
