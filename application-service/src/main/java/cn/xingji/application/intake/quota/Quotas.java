package cn.xingji.application.intake.quota;

import cn.xingji.clock.BusinessClock;
import cn.xingji.rules.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * Keeps each applicant within its quotas. What it counts stands still until the surrounding transaction ends, so that
 * two at once don't pass a quota that has room for one.
 */
@ApplicationScoped
public class Quotas {
    private final EntityManager entities;
    private final BusinessClock clock;

    Quotas(EntityManager entities, BusinessClock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** @throws Refused when the organisation has as many drafts as it may have */
    @Transactional(Transactional.TxType.MANDATORY)
    public void requireRoomForDraft(UUID organization) {
        hold("select id from organization where id = :id for update", organization);
        var drafts = counted(
                "select count(*) from application where organization_id = :id and state = 'DRAFT'", organization);
        require(Quota.OPEN_DRAFTS, drafts + 1);
    }

    /** @throws Refused when the case has no room for one more file of so many bytes */
    @Transactional(Transactional.TxType.MANDATORY)
    public void requireRoomForFile(UUID caseId, long bytes) {
        hold("select id from application where id = :id for update", caseId);
        require(Quota.CASE_FILES, counted("select count(*) from case_file where case_id = :id", caseId) + 1);
        require(
                Quota.CASE_BYTES,
                counted("select coalesce(sum(size), 0) from case_file where case_id = :id", caseId) + bytes);
    }

    private void require(Quota quota, long wanted) {
        var allowed = inForce(quota).amount();
        if (wanted > allowed) {
            throw Refused.conflict("quota." + quota).with("limit", allowed);
        }
    }

    private QuotaVersion inForce(Quota quota) {
        return entities.createQuery(
                        "from QuotaVersion where id.name = :name and effectiveFrom <= :today"
                                + " order by effectiveFrom desc, id.version desc",
                        QuotaVersion.class)
                .setParameter("name", quota)
                .setParameter("today", clock.today())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> Refused.conflict("limit.none-in-force")
                        .with("name", quota)
                        .with("on", clock.today()));
    }

    private void hold(String row, UUID id) {
        entities.createNativeQuery(row).setParameter("id", id).getResultList();
    }

    private long counted(String question, UUID id) {
        var answer = entities.createNativeQuery(question).setParameter("id", id).getSingleResult();
        return ((Number) answer).longValue();
    }
}
