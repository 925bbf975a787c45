package cn.xingji.audit.auditor;

import static cn.xingji.rules.RuleId.R5_3_1_3;

import cn.xingji.events.Competence;
import cn.xingji.rules.Refused;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The register of the body's people. */
@ApplicationScoped
public class Auditors implements PanacheRepositoryBase<Auditor, UUID> {

    /** @throws Refused when the person is not in the register */
    public Auditor existing(UUID personId) {
        return findByIdOptional(personId).orElseThrow(() -> Refused.unknown("auditor"));
    }

    /**
     * The person, as a candidate for a team.
     *
     * @throws Refused R5.3.1.3 when he is not in the register
     */
    public Auditor candidate(UUID personId) {
        return findByIdOptional(personId)
                .orElseThrow(
                        () -> Refused.invalid(R5_3_1_3, "team.not-in-register").with("personId", personId));
    }

    /** Everyone who is competent in this trade and for this, where they are asked for. */
    List<Auditor> competent(Optional<String> trade, Optional<Competence> competence) {
        return list("""
                (?1 is null or ?1 member of trades) and (?2 is null or ?2 member of competences)
                order by name, id
                """, trade.orElse(null), competence.orElse(null));
    }
}
