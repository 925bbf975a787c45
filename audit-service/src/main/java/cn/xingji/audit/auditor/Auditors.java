package cn.xingji.audit.auditor;

import cn.xingji.rules.Refused;
import cn.xingji.rules.people.Colleague;
import cn.xingji.rules.people.Colleagues;
import cn.xingji.rules.people.Competence;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The register of the body's people. */
@ApplicationScoped
public class Auditors implements PanacheRepositoryBase<Auditor, UUID>, Colleagues {

    @Override
    public Optional<Colleague> find(UUID personId) {
        return findByIdOptional(personId).map(Auditor::colleague);
    }

    /** @throws Refused when the person is not in the register */
    public Auditor existing(UUID personId) {
        return findByIdOptional(personId).orElseThrow(() -> Refused.unknown("auditor"));
    }

    /** Those of these who are in the register. */
    public List<Auditor> known(Collection<UUID> people) {
        return people.isEmpty() ? List.of() : list("id in ?1", people);
    }

    /** Everyone in the register, by name. */
    public List<Auditor> everyone() {
        return list("order by name, id");
    }

    /** Everyone who is competent in this trade and on this day for this, where they are asked for. */
    List<Auditor> competent(Optional<String> trade, Optional<Competence> competence, LocalDate day) {
        return list("""
                from Auditor auditor
                where (?1 is null or ?1 member of auditor.trades)
                and (?2 is null or exists (
                    select 1 from auditor.competences held
                    where held.competence = ?2 and ?3 between held.since and held.until))
                order by auditor.name, auditor.id
                """, trade.orElse(null), competence.orElse(null), day);
    }
}
