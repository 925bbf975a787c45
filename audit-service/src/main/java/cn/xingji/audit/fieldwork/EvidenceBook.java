package cn.xingji.audit.fieldwork;

import static cn.xingji.rules.RuleId.R5_3_3_3;

import cn.xingji.events.AuditMethod;
import cn.xingji.rules.Refused;
import cn.xingji.rules.vocabulary.AuditId;
import cn.xingji.rules.vocabulary.EvidenceId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;

/** The evidence of the audits. */
@ApplicationScoped
public class EvidenceBook implements PanacheRepositoryBase<Evidence, UUID> {

    /** In the order of recording. */
    public List<Evidence> of(UUID auditId) {
        return list("auditId = ?1 order by number", auditId);
    }

    /** @throws Refused when this audit has no such evidence */
    Evidence of(AuditId auditId, EvidenceId evidenceId) {
        return find("auditId = ?1 and id = ?2", auditId.value(), evidenceId.value())
                .firstResultOptional()
                .orElseThrow(() -> Refused.unknown("evidence"));
    }

    int next(UUID auditId) {
        return (int) count("auditId", auditId) + 1;
    }

    /** @throws Refused unless both methods occur (R5.3.3.3) */
    static void requireBothMethods(List<Evidence> recorded) {
        var missing = EnumSet.allOf(AuditMethod.class);
        recorded.forEach(evidence -> missing.remove(evidence.method()));
        if (!missing.isEmpty()) {
            throw Refused.outOfOrder(R5_3_3_3, "evidence.method-missing").with("methods", missing);
        }
    }
}
