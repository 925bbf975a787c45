package cn.xingji.gateway;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/**
 * So many requests for each caller of a kind. Who has not called for a while is forgotten, and of a flood of callers so
 * many are remembered as there is room for.
 *
 * @param <K> what a caller is known by
 */
class RateLimits<K> {
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);
    private static final int CALLERS_REMEMBERED = 100_000;

    private final GatewayConfig.Rate rate;
    private final TimeMeter time;
    private final Cache<K, Bucket> buckets = Caffeine.newBuilder()
            .expireAfterAccess(FORGOTTEN_AFTER)
            .maximumSize(CALLERS_REMEMBERED)
            .build();

    RateLimits(GatewayConfig.Rate rate, TimeMeter time) {
        this.rate = rate;
        this.time = time;
    }

    /** Counts one request. */
    Admission admit(K caller) {
        return new Admission(rate.burst(), bucket(caller).tryConsumeAndReturnRemaining(1));
    }

    /** Takes back that it was counted. */
    void takeBack(K caller) {
        bucket(caller).addTokens(1);
    }

    /** How many callers are remembered now. */
    long remembered() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }

    private Bucket bucket(K caller) {
        return buckets.get(
                caller,
                _ -> Bucket.builder()
                        .withCustomTimePrecision(time)
                        .addLimit(Bandwidth.builder()
                                .capacity(rate.burst())
                                .refillGreedy(rate.requestsPerSecond(), Duration.ofSeconds(1))
                                .build())
                        .build());
    }

    /** Whether a request may go on, and what its caller has left. */
    record Admission(boolean isGranted, long limit, long remaining, Duration again) {
        private Admission(long limit, ConsumptionProbe probe) {
            this(
                    probe.isConsumed(),
                    limit,
                    probe.getRemainingTokens(),
                    Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }

        /** When to ask again, in whole seconds. */
        long retryAfter() {
            return Math.max(1, again.plusNanos(999_999_999).toSeconds());
        }
    }
}
