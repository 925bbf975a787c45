package cn.xingji.fuzz;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * A token, used for a minute: an applicant without an organisation would be signed in anew for each request, and
 * Keycloak be busy with nothing but his password.
 */
final class KeptToken implements Supplier<String> {
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final Supplier<String> source;
    private String token = "";
    private Instant until = Instant.MIN;

    KeptToken(Supplier<String> source) {
        this.source = source;
    }

    @Override
    public synchronized String get() {
        var now = Instant.now();
        if (now.isAfter(until)) {
            token = source.get();
            until = now.plus(KEPT);
        }
        return token;
    }
}
