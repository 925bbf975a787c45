package cn.xingji.audit.audit;

import cn.xingji.audit.audit.TeamProposal.Answer;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class TeamProposals implements PanacheRepositoryBase<TeamProposal, UUID> {

    /** Every proposal for this audit, the latest first. */
    List<TeamProposal> of(UUID auditId) {
        return list("auditId = ?1 order by proposedAt desc", auditId);
    }

    /** The one that the client has yet to answer. */
    Optional<TeamProposal> awaited(UUID auditId) {
        return find("auditId = ?1 and answer = ?2", auditId, Answer.AWAITED).firstResultOptional();
    }
}
