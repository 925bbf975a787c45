package cn.xingji.chassis.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

/** Files that nothing refers to once the surrounding transaction commits: only then are they deleted. */
@ApplicationScoped
public class ReleasedFiles {
    private final FileStore store;
    private final Event<Released> released;

    ReleasedFiles(FileStore store, Event<Released> released) {
        this.store = store;
        this.released = released;
    }

    record Released(String key) {}

    /** Deletes the file after the commit; a rollback leaves it where it is. */
    public void release(StoredFile file) {
        released.fire(new Released(file.key()));
    }

    void delete(@Observes(during = TransactionPhase.AFTER_SUCCESS) Released gone) {
        store.delete(gone.key());
    }
}
