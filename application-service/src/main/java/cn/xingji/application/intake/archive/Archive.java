package cn.xingji.application.intake.archive;

import cn.xingji.rules.Refused;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The confidential archive of refused and withdrawn cases, and who read what in it (R5.2.1-archive). */
@ApplicationScoped
class Archive implements PanacheRepositoryBase<ArchivedCase, UUID> {
    /** What the body was handed: a draft that was withdrawn lies here too, and is its owner's alone. */
    private static final String HANDED_IN =
            "applicationId in (select id from Application where receivedOn is not null)";

    /** What the body may read. */
    List<ArchivedCase> readable() {
        return list(HANDED_IN + " order by sealedAt desc");
    }

    /** One that the body may read. */
    ArchivedCase readable(UUID id) {
        return find(HANDED_IN + " and applicationId = ?1", id)
                .firstResultOptional()
                .orElseThrow(() -> unknown(id));
    }

    List<UUID> ids() {
        return getEntityManager()
                .createQuery("select applicationId from ArchivedCase order by sealedAt", UUID.class)
                .getResultList();
    }

    ArchivedCase get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> unknown(id));
    }

    boolean has(UUID id) {
        return count("applicationId", id) > 0;
    }

    void record(ArchiveReading reading) {
        getEntityManager().persist(reading);
    }

    List<ArchiveReading> readings(UUID id) {
        return getEntityManager()
                .createQuery("from ArchiveReading where applicationId = :id order by readAt", ArchiveReading.class)
                .setParameter("id", readable(id).applicationId())
                .getResultList();
    }

    private static Refused unknown(UUID id) {
        return Refused.unknown("archived case " + id);
    }
}
