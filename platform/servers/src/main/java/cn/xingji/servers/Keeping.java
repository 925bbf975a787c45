package cn.xingji.servers;

import java.time.Duration;
import java.util.Map;

/** How long a topic keeps what was told on it; none is ever replaced by a later record of its key. */
public enum Keeping {
    /** Facts: a service that is new, or restored, hears them from the first one on. */
    FOR_EVER("-1"),
    /** Dead letters: long enough to find out why, and to bring them back. */
    THIRTY_DAYS(Long.toString(Duration.ofDays(30).toMillis()));

    private final String retention;

    Keeping(String retention) {
        this.retention = retention;
    }

    /** What the broker is told about such a topic. */
    public Map<String, String> settings() {
        return Map.of("cleanup.policy", "delete", "retention.ms", retention, "retention.bytes", "-1");
    }
}
