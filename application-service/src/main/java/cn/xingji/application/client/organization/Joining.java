package cn.xingji.application.client.organization;

import cn.xingji.clock.BusinessClock;
import cn.xingji.events.ApplicationEvent.MemberJoined;
import cn.xingji.events.ApplicationEvent.MemberLeft;
import cn.xingji.identity.Departures;
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
    private final Departures departures;
    private final Outbox outbox;
    private final BusinessClock clock;

    Joining(
            Organizations organizations,
            Members members,
            Invitations invitations,
            Departures departures,
            Outbox outbox,
            BusinessClock clock) {
        this.organizations = organizations;
        this.members = members;
        this.invitations = invitations;
        this.departures = departures;
        this.outbox = outbox;
        this.clock = clock;
    }

    UUID accept(InvitationCode code, Caller caller) {
        var invitation = invitations.by(code);
        members.requireUnattached(caller);
        invitation.accept(caller.id(), clock.today());
        var member = Member.invited(invitation.organizationId(), caller, clock.now());
        members.persist(member);
        var joined = new MemberJoined(
                new OrganizationId(member.organizationId()), new PersonId(caller.id()), caller.name(), clock.today());
        departures.joined(joined, clock.now());
        outbox.tell(joined);
        return member.id();
    }

    void remove(OrganizationId organization, PersonId person, Caller caller) {
        var own = organizations.own(organization.value(), caller).id();
        members.heldOf(own).remove(person.value(), caller, clock.now());
        var left = new MemberLeft(new OrganizationId(own), person, clock.today());
        departures.left(left, clock.now());
        outbox.tell(left);
    }
}
