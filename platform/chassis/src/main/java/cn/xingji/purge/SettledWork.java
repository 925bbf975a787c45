package cn.xingji.purge;

import cn.xingji.work.Worker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Instant;
import java.util.Map;

/** Work that is done or given up, and that nobody asks about: what came of it stands with what it was for. */
@ApplicationScoped
class SettledWork implements Leftovers {
    private final Rows rows;
    private final PurgeSettings settings;
    private final Instance<Worker> workers;

    SettledWork(Rows rows, PurgeSettings settings, Instance<Worker> workers) {
        this.rows = rows;
        this.settings = settings;
        this.workers = workers;
    }

    @Override
    public String kind() {
        return "work";
    }

    @Override
    public long remove(Instant now) {
        var before = now.minus(settings.work());
        return workers.stream()
                .filter(worker -> !worker.isAskedAbout())
                .mapToLong(worker -> rows.delete(
                        "work",
                        "kind = :kind and settled_at < :before",
                        Map.of("kind", worker.kind().name(), "before", before)))
                .sum();
    }
}
