package cn.xingji.certificate.decision;

import cn.xingji.rules.Refused;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The decision files. */
@ApplicationScoped
public class DecisionFiles implements PanacheRepositoryBase<DecisionFile, UUID> {

    public DecisionFile get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Refused.unknown("decision file " + id));
    }

    boolean existsFor(UUID auditId) {
        return count("auditId", auditId) > 0;
    }

    /** Files by what is asked for; one more than {@code size}, for the page's cursor. */
    List<DecisionFile> search(Optional<UUID> caseId, Optional<DecisionState> state, Optional<UUID> after, int size) {
        var query = new StringBuilder("1 = 1");
        var parameters = new HashMap<String, Object>();
        caseId.ifPresent(value -> {
            query.append(" and caseId = :caseId");
            parameters.put("caseId", value);
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
}
