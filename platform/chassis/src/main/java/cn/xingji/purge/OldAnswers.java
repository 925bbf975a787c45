package cn.xingji.purge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;

/** Answers to requests that nobody repeats any more. */
@ApplicationScoped
class OldAnswers implements Leftovers {
    private final Rows rows;
    private final PurgeSettings settings;

    OldAnswers(Rows rows, PurgeSettings settings) {
        this.rows = rows;
        this.settings = settings;
    }

    @Override
    public String kind() {
        return "answers";
    }

    @Override
    public long remove(Instant now) {
        return rows.delete("idempotency_key", "recorded_at < :before", Map.of("before", now.minus(settings.answers())));
    }
}
