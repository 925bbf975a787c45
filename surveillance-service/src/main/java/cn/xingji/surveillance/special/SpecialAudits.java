package cn.xingji.surveillance.special;

import cn.xingji.events.ApplicationEvent.ChangeAccepted;
import cn.xingji.events.ChangeSubject;
import cn.xingji.rules.Refused;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The special audits that changes may call for. */
@ApplicationScoped
public class SpecialAudits implements PanacheRepositoryBase<SpecialAuditQuestion, UUID> {
    /** A new name or representative alone says nothing about the service. */
    private static final Set<ChangeSubject> OF_SERVICE = EnumSet.of(
            ChangeSubject.ADDRESS,
            ChangeSubject.SCOPE,
            ChangeSubject.STANDARDS,
            ChangeSubject.SITES,
            ChangeSubject.PEOPLE);

    public void ask(ChangeAccepted change) {
        if (!Collections.disjoint(change.subjects(), OF_SERVICE)) {
            persist(new SpecialAuditQuestion(change));
        }
    }

    SpecialAuditQuestion get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Refused.unknown("special audit question " + id));
    }

    List<SpecialAuditQuestion> open() {
        return list("outcome is null order by raisedOn, id");
    }

    List<SpecialAuditQuestion> of(UUID caseId) {
        return list("caseId = ?1 order by raisedOn, id", caseId);
    }
}
