package cn.xingji.scoring.sheet;

import cn.xingji.rules.Refused;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The score sheets, and what is known of the evidence beneath them. */
@ApplicationScoped
public class ScoreSheets implements PanacheRepositoryBase<ScoreSheet, UUID> {

    public ScoreSheet get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Refused.unknown("score sheet " + id));
    }

    public Optional<ScoreSheet> ofAudit(UUID auditId) {
        return find("auditId", auditId).firstResultOptional();
    }

    /** Sheets by what is asked for, oldest id first; one more than {@code size}, for the page's cursor. */
    public List<ScoreSheet> search(
            Optional<UUID> caseId, Optional<UUID> auditId, Optional<SheetState> state, Optional<UUID> after, int size) {
        var query = new StringBuilder("1 = 1");
        var parameters = new HashMap<String, Object>();
        caseId.ifPresent(value -> {
            query.append(" and caseId = :caseId");
            parameters.put("caseId", value);
        });
        auditId.ifPresent(value -> {
            query.append(" and auditId = :auditId");
            parameters.put("auditId", value);
        });
        state.ifPresent(value -> {
            query.append(" and state = :state");
            parameters.put("state", value);
        });
        after.ifPresent(value -> {
            query.append(" and id > :after");
            parameters.put("after", value);
        });
        return find(query + " order by id", parameters).range(0, size).list();
    }

    public List<KnownEvidence> evidenceOf(UUID auditId) {
        return getEntityManager()
                .createQuery("from KnownEvidence where auditId = :audit order by number", KnownEvidence.class)
                .setParameter("audit", auditId)
                .getResultList();
    }

    void know(KnownEvidence evidence) {
        getEntityManager().merge(evidence);
    }

    void remember(Reopening reopening) {
        getEntityManager().persist(reopening);
    }
}
