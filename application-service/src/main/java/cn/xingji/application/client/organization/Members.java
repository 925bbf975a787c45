package cn.xingji.application.client.organization;

import static cn.xingji.rules.RuleId.R5_1_ELIGIBLE;

import cn.xingji.rules.Refused;
import cn.xingji.rules.people.Caller;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** Who speaks, or has spoken, for which organisation. */
@ApplicationScoped
class Members implements PanacheRepositoryBase<Member, UUID> {

    People of(UUID organization) {
        return new People(list("organizationId = ?1 and leftAt is null order by joinedAt", organization));
    }

    /** The same for somebody's leaving; whoever leaves at the same moment waits, so that an owner remains. */
    People heldOf(UUID organization) {
        return new People(find("organizationId = ?1 and leftAt is null order by joinedAt", organization)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list());
    }

    /** The organisation that a person speaks for now. */
    Optional<UUID> organizationOf(UUID person) {
        return find("personId = ?1 and leftAt is null", person)
                .firstResultOptional()
                .map(Member::organizationId);
    }

    /** @throws Refused when this applicant speaks for an organisation already */
    void requireUnattached(Caller caller) {
        if (caller.organization().isPresent() || organizationOf(caller.id()).isPresent()) {
            throw Refused.conflict(R5_1_ELIGIBLE, "organization.one-for-each-applicant");
        }
    }
}
