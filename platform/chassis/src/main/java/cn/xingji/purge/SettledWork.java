package cn.xingji.purge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;

/** Work that is done or given up. What came of it stands with what it was for. */
@ApplicationScoped
class SettledWork implements Leftovers {
    private final Rows rows;
    private final PurgeSettings settings;

    SettledWork(Rows rows, PurgeSettings settings) {
        this.rows = rows;
        this.settings = settings;
    }

    @Override
    public String kind() {
        return "work";
    }

    @Override
    public long remove(Instant now) {
        return rows.delete("work", "settled_at < :before", Map.of("before", now.minus(settings.work())));
    }
}
