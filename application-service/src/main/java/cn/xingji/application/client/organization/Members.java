package cn.xingji.application.client.organization;

import static cn.xingji.rules.RuleId.R5_1_ELIGIBLE;

import cn.xingji.events.ApplicationEvent.MemberJoined;
import cn.xingji.events.ApplicationEvent.MemberLeft;
import cn.xingji.rules.Refused;
import cn.xingji.rules.RuleId;
import cn.xingji.rules.deadline.Limit;
import cn.xingji.rules.people.Caller;
import cn.xingji.service.clock.BusinessClock;
import cn.xingji.service.deadline.RuleLimits;
import cn.xingji.service.outbox.Outbox;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Who speaks for an organisation: its owners invite others and let them go. */
@ApplicationScoped
class Members implements PanacheRepositoryBase<Member, UUID> {
    private static final RuleId RULE = R5_1_ELIGIBLE;

    private final RuleLimits limits;
    private final Outbox outbox;
    private final BusinessClock clock;

    Members(RuleLimits limits, Outbox outbox, BusinessClock clock) {
        this.limits = limits;
        this.outbox = outbox;
        this.clock = clock;
    }

    List<Member> of(UUID organization) {
        return list("organizationId = ?1 and leftAt is null order by joinedAt", organization);
    }

    boolean speaksForSomebody(UUID person) {
        return count("personId = ?1 and leftAt is null", person) > 0;
    }

    void found(UUID organization, Caller caller) {
        persist(new Member(organization, caller, Member.Position.OWNER, clock.now()));
    }

    List<Invitation> invitations(UUID organization) {
        return getEntityManager()
                .createQuery("from Invitation where organizationId = :id order by invitedAt desc", Invitation.class)
                .setParameter("id", organization)
                .getResultList();
    }

    /** Invites; an invitation that stands open for the same address is refused. */
    Invitation invite(UUID organization, String email, InvitationCode code, Caller owner) {
        requireOwner(organization, owner);
        var address = email.strip().toLowerCase(Locale.ROOT);
        if (invitations(organization).stream()
                .anyMatch(each -> each.state() == Invitation.State.OPEN
                        && each.email().equals(address)
                        && !each.hasExpired(clock.today()))) {
            throw Refused.conflict(RULE, "invitation.open-already").with("email", address);
        }
        var until = limits.due(Limit.INVITATION, clock.today()).on();
        var invitation = new Invitation(organization, address, code, owner.name(), clock.now(), until);
        revokeExpired(organization, address);
        getEntityManager().persist(invitation);
        return invitation;
    }

    void revoke(UUID organization, UUID id, Caller owner) {
        requireOwner(organization, owner);
        invitations(organization).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refused.unknown("invitation " + id))
                .revoke();
    }

    /** The caller speaks for the organisation of the invitation from its next token on. */
    Member accept(InvitationCode code, Caller caller) {
        var invitation = getEntityManager()
                .createQuery("from Invitation where codeSha256 = :code", Invitation.class)
                .setParameter("code", code.sha256())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> Refused.unknown("invitation"));
        if (caller.organization().isPresent() || speaksForSomebody(caller.id())) {
            throw Refused.conflict(RULE, "organization.one-for-each-applicant");
        }
        invitation.accept(caller.id(), clock.today());
        var member = new Member(invitation.organizationId(), caller, Member.Position.MEMBER, clock.now());
        persist(member);
        outbox.tell(new MemberJoined(invitation.organizationId(), caller.id(), caller.name(), clock.today()));
        return member;
    }

    /** Lets somebody go, or leaves; an organisation keeps at least one owner. */
    void remove(UUID organization, UUID person, Caller caller) {
        if (!person.equals(caller.id())) {
            requireOwner(organization, caller);
        }
        var member = of(organization).stream()
                .filter(each -> each.personId().equals(person))
                .findFirst()
                .orElseThrow(() -> Refused.unknown("member " + person));
        if (isLastOwner(member)) {
            throw Refused.conflict(RULE, "member.last-owner");
        }
        member.leave(clock.now());
        outbox.tell(new MemberLeft(organization, person, clock.today()));
    }

    private void revokeExpired(UUID organization, String email) {
        invitations(organization).stream()
                .filter(each ->
                        each.state() == Invitation.State.OPEN && each.email().equals(email))
                .forEach(Invitation::revoke);
        getEntityManager().flush();
    }

    boolean isOwner(UUID organization, Caller caller) {
        return of(organization).stream().anyMatch(member -> member.personId().equals(caller.id()) && member.isOwner());
    }

    /** Whether letting this member go would leave the organisation without an owner. */
    boolean isLastOwner(Member member) {
        return member.isOwner()
                && of(member.organizationId()).stream().filter(Member::isOwner).count() == 1;
    }

    private void requireOwner(UUID organization, Caller caller) {
        if (!isOwner(organization, caller)) {
            throw Refused.forbidden(RULE, "member.owner-only");
        }
    }
}
