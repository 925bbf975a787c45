package cn.xingji.audit.report;

import static cn.xingji.rules.RuleId.R6_ITEMS;

import cn.xingji.rules.Refused;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

@ApplicationScoped
class ScoredSheets implements PanacheRepositoryBase<ScoredSheet, UUID> {

    /**
     * The sheet that a report builds on, held until the transaction ends.
     *
     * @throws Refused while there is none, or not every item is scored
     */
    ScoredSheet completed(UUID auditId) {
        return findByIdOptional(auditId, LockModeType.PESSIMISTIC_READ)
                .filter(ScoredSheet::isCompleted)
                .orElseThrow(() -> Refused.outOfOrder(R6_ITEMS, "report.sheet-not-completed"));
    }

    /** The sheet of an audit that has one. */
    ScoredSheet of(UUID auditId) {
        return findByIdOptional(auditId)
                .orElseThrow(() -> new IllegalStateException("No score sheet was opened for audit " + auditId));
    }
}
