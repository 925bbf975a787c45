package cn.xingji.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which files in the store belong to something. A file is stored before the transaction of what it belongs to, and
 * entered, or struck out, in it; what a refusal or a crash leaves in the store is in no entry, and the
 * {@link OrphanSweep} removes it.
 */
@ApplicationScoped
public class FileLedger {
    private final FileStore store;
    private final EntityManager entities;
    private final Event<Released> released;

    FileLedger(FileStore store, EntityManager entities, Event<Released> released) {
        this.store = store;
        this.entities = entities;
        this.released = released;
    }

    record Released(String key) {}

    /** The file belongs to something once the surrounding transaction commits. */
    @Transactional(Transactional.TxType.MANDATORY)
    public StoredFile enter(LooseFile loose) {
        entities.createNativeQuery("insert into stored_file (key) values (:key) on conflict do nothing")
                .setParameter("key", loose.file().key())
                .executeUpdate();
        return loose.file();
    }

    /** Lets a file go: it is deleted after the commit, and a rollback leaves it where it is. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void release(StoredFile file) {
        entities.createNativeQuery("delete from stored_file where key = :key")
                .setParameter("key", file.key())
                .executeUpdate();
        released.fire(new Released(file.key()));
    }

    void delete(@Observes(during = TransactionPhase.AFTER_SUCCESS) Released gone) {
        store.delete(gone.key());
    }

    /** Those of these keys that belong to nothing. */
    @Transactional
    @SuppressWarnings("unchecked")
    Set<String> unknown(Collection<String> keys) {
        var unknown = new HashSet<>(keys);
        List<String> known = entities.createNativeQuery(
                        "select key from stored_file where key in (:keys)", String.class)
                .setParameter("keys", keys)
                .getResultList();
        known.forEach(unknown::remove);
        return unknown;
    }

    /** Since when every file is entered. */
    @Transactional
    Instant since() {
        return (Instant) entities.createNativeQuery("select since from stored_file_since", Instant.class)
                .getSingleResult();
    }
}
