package cn.xingji.application.client.organization;

import cn.xingji.rules.Refused;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who was invited to speak for an organisation. */
@ApplicationScoped
class Invitations implements PanacheRepositoryBase<Invitation, UUID> {

    List<Invitation> of(UUID organization) {
        return list("organizationId = ?1 order by invitedAt desc", organization);
    }

    Invitation get(UUID organization, UUID id) {
        return findByIdOptional(id)
                .filter(invitation -> invitation.organizationId().equals(organization))
                .orElseThrow(() -> Refused.unknown("invitation " + id));
    }

    /** The one that is about to be accepted; whoever accepts it at the same moment waits. */
    Invitation by(InvitationCode code) {
        return find("codeSha256", code.sha256())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> Refused.unknown("invitation"));
    }

    /** The one that stands for an address, expired or not: there is one at most. */
    Optional<Invitation> standing(UUID organization, String email) {
        return find("organizationId = ?1 and email = ?2 and state = ?3", organization, email, Invitation.State.OPEN)
                .firstResultOptional();
    }
}
