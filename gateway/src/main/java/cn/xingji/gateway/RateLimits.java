package cn.xingji.gateway;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** So many requests for each caller: by the token it brings, or else by its address. */
@ApplicationScoped
class RateLimits {
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);
    private static final int CALLERS_REMEMBERED = 100_000;

    private final GatewayConfig config;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .expireAfterAccess(FORGOTTEN_AFTER)
            .maximumSize(CALLERS_REMEMBERED)
            .build();

    RateLimits(GatewayConfig config) {
        this.config = config;
    }

    boolean admits(RoutingContext context) {
        var token = context.request().getHeader("Authorization");
        var caller =
                token == null ? context.request().remoteAddress().hostAddress() : Integer.toHexString(token.hashCode());
        var probe = buckets.get(caller, _ -> bucket()).tryConsumeAndReturnRemaining(1);
        context.response()
                .putHeader("RateLimit-Limit", Integer.toString(config.burst()))
                .putHeader("RateLimit-Remaining", Long.toString(probe.getRemainingTokens()));
        return probe.isConsumed();
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(config.burst())
                        .refillGreedy(config.requestsPerSecond(), Duration.ofSeconds(1))
                        .build())
                .build();
    }
}
