package cn.xingji.journey;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Tries again while another service has not yet heard what it must know; each try is safe. */
public final class Patience {
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private Patience() {}

    public static <T> T until(Supplier<T> act, Predicate<T> enough) {
        var giveUpAt = Instant.now().plus(LONGEST);
        var answer = act.get();
        while (!enough.test(answer) && Instant.now().isBefore(giveUpAt)) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            answer = act.get();
        }
        return answer;
    }
}
