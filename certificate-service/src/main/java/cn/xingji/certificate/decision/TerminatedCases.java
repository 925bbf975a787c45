package cn.xingji.certificate.decision;

import cn.xingji.rules.vocabulary.CaseId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;

/** The cases that client or body ended, as application-service tells them. */
@ApplicationScoped
class TerminatedCases {
    private final EntityManager entities;

    TerminatedCases(EntityManager entities) {
        this.entities = entities;
    }

    boolean has(CaseId caseId) {
        return entities.find(TerminatedCase.class, caseId.value()) != null;
    }

    void know(CaseId caseId, LocalDate on) {
        if (!has(caseId)) {
            entities.persist(new TerminatedCase(caseId.value(), on));
        }
    }
}
