package cn.xingji.application.client.organization;

import cn.xingji.clock.BusinessClock;
import cn.xingji.rules.Refused;
import cn.xingji.rules.people.Caller;
import cn.xingji.rules.people.ClientTie;
import cn.xingji.rules.people.Role;
import cn.xingji.rules.people.TieKind;
import cn.xingji.rules.vocabulary.CreditCode;
import cn.xingji.search.Sight;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The registered organisations. */
@ApplicationScoped
public class Organizations implements PanacheRepositoryBase<Organization, UUID> {
    static final Sight<Organization> SIGHT = Sight.of(Organization.class)
            .client("id")
            .every(
                    Role.APPLICATION_REVIEWER,
                    Role.CONTRACT_SIGNATORY,
                    Role.AUDIT_SCHEDULER,
                    Role.TECHNICAL_REVIEWER,
                    Role.DECISION_MAKER,
                    Role.APPROVER,
                    Role.SURVEILLANCE_OFFICER);

    public Organization get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Refused.unknown("organization " + id));
    }

    /** An organisation that this caller may see. */
    Organization visible(UUID id, Caller caller) {
        return SIGHT.one(id, caller, getEntityManager());
    }

    /** The organisation that this applicant speaks for. */
    Organization own(UUID id, Caller caller) {
        if (!caller.speaksFor(id)) {
            throw Refused.unknown("organization " + id);
        }
        return get(id);
    }

    /** Whom this person speaks, or has spoken, for: he is tied to it as who works there. */
    public List<ClientTie> tiesOf(UUID person) {
        return getEntityManager()
                .createQuery("""
                        select organization.creditCode, member.leftAt from Member member
                        join Organization organization on organization.id = member.organizationId
                        where member.personId = :person
                        """, Object[].class)
                .setParameter("person", person)
                .getResultStream()
                .map(row -> tie((CreditCode) row[0], Optional.ofNullable((Instant) row[1])))
                .toList();
    }

    private static ClientTie tie(CreditCode client, Optional<Instant> leftAt) {
        return new ClientTie(
                client,
                TieKind.EMPLOYED.name(),
                leftAt.map(left -> left.atZone(BusinessClock.ZONE).toLocalDate()));
    }

    boolean has(CreditCode code) {
        return count("creditCode", code) > 0;
    }

    /** Others of the same name, brackets and blanks aside. */
    List<Organization> namesakes(Organization organization) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select other.* from organization other join organization it on it.id = :id
                        where other.name_key = it.name_key and other.id <> it.id order by other.credit_code
                        """, Organization.class)
                .setParameter("id", organization.id())
                .getResultList();
    }
}
