package cn.xingji.application.client.organization;

import cn.xingji.clock.BusinessClock;
import cn.xingji.events.ApplicationEvent.MemberJoined;
import cn.xingji.events.ApplicationEvent.MemberLeft;
import cn.xingji.outbox.Outbox;
import cn.xingji.rules.people.Caller;
import cn.xingji.rules.vocabulary.OrganizationId;
import cn.xingji.rules.vocabulary.PersonId;
import cn.xingji.usecase.UseCase;
import java.util.UUID;

/** Somebody joins an organisation, and speaks for it from his next token on; or leaves it. */
@UseCase
class Joining {
    private final Organizations organizations;
    private final Members members;
    private final Invitations invitations;
    private final Outbox outbox;
    private final BusinessClock clock;

    Joining(Organizations organizations, Members members, Invitations invitations, Outbox outbox, BusinessClock clock) {
        this.organizations = organizations;
        this.members = members;
        this.invitations = invitations;
        this.outbox = outbox;
        this.clock = clock;
    }

    UUID accept(InvitationCode code, Caller caller) {
        var invitation = invitations.by(code);
        members.requireUnattached(caller);
        invitation.accept(caller.id(), clock.today());
        var member = Member.invited(invitation.organizationId(), caller, clock.now());
        members.persist(member);
        outbox.tell(new MemberJoined(
                new OrganizationId(member.organizationId()), new PersonId(caller.id()), caller.name(), clock.today()));
        return member.id();
    }

    void remove(OrganizationId organization, PersonId person, Caller caller) {
        var own = organizations.own(organization.value(), caller).id();
        members.heldOf(own).remove(person.value(), caller, clock.now());
        outbox.tell(new MemberLeft(new OrganizationId(own), person, clock.today()));
    }
}
