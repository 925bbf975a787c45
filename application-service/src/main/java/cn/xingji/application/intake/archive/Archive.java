package cn.xingji.application.intake.archive;

import cn.xingji.rules.Refused;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The confidential archive of refused and withdrawn cases, and who read what in it (R5.2.1-archive). */
@ApplicationScoped
class Archive implements PanacheRepositoryBase<ArchivedCase, UUID> {

    List<ArchivedCase> all() {
        return list("order by sealedAt desc");
    }

    List<UUID> ids() {
        return getEntityManager()
                .createQuery("select applicationId from ArchivedCase order by sealedAt", UUID.class)
                .getResultList();
    }

    ArchivedCase get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Refused.unknown("archived case " + id));
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
                .setParameter("id", get(id).applicationId())
                .getResultList();
    }
}
