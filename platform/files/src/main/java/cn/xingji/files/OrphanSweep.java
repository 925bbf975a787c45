package cn.xingji.files;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.stream.Gatherers;

/** Removes what a crash or a rollback left in the store. */
@ApplicationScoped
public class OrphanSweep {
    private static final int AT_A_TIME = 500;

    private final FileStore store;
    private final FileLedger ledger;
    private final StorageSettings settings;

    OrphanSweep(FileStore store, FileLedger ledger, StorageSettings settings) {
        this.store = store;
        this.ledger = ledger;
        this.settings = settings;
    }

    /** By the store's own clock, not the business': a file's age is a technical matter. */
    @Scheduled(identity = "orphan-sweep", every = "{xingji.storage.sweep-every}")
    void sweep() {
        var since = ledger.since();
        var oldEnough = Instant.now().minus(settings.orphanAge());
        try (var entries = store.all()) {
            entries.filter(entry -> entry.storedAt().isAfter(since))
                    .filter(entry -> entry.storedAt().isBefore(oldEnough))
                    .map(FileStore.Entry::key)
                    .gather(Gatherers.windowFixed(AT_A_TIME))
                    .flatMap(keys -> ledger.unknown(keys).stream())
                    .forEach(this::remove);
        }
    }

    private void remove(String key) {
        Log.infof("A file that belongs to nothing is removed: %s", key);
        store.delete(key);
    }
}
