package cn.xingji.application.client.organization;

import cn.xingji.clock.BusinessClock;
import cn.xingji.deadline.RuleLimits;
import cn.xingji.rules.deadline.Limit;
import cn.xingji.rules.people.Caller;
import cn.xingji.usecase.UseCase;
import java.util.UUID;

/** An owner invites somebody to speak for the organisation, or thinks better of it. */
@UseCase
class Inviting {

    private final Organizations organizations;
    private final Members members;
    private final Invitations invitations;
    private final RuleLimits limits;
    private final BusinessClock clock;

    Inviting(
            Organizations organizations,
            Members members,
            Invitations invitations,
            RuleLimits limits,
            BusinessClock clock) {
        this.organizations = organizations;
        this.members = members;
        this.invitations = invitations;
        this.limits = limits;
        this.clock = clock;
    }

    UUID invite(UUID organization, String email, InvitationCode code, Caller caller) {
        requireOwner(organization, caller);
        var until = limits.due(Limit.INVITATION, clock.today()).on();
        var invitation = new Invitation(organization, email, code, caller.name(), clock.now(), until);
        invitations.standing(organization, invitation.email()).ifPresent(standing -> standing.makeWay(clock.today()));
        // one stands for each address: the old one gives way before the new one comes
        invitations.flush();
        invitations.persist(invitation);
        return invitation.id();
    }

    void revoke(UUID organization, UUID id, Caller caller) {
        requireOwner(organization, caller);
        invitations.get(organization, id).revoke();
    }

    private void requireOwner(UUID organization, Caller caller) {
        members.of(organizations.own(organization, caller).id()).requireOwner(caller.id());
    }
}
