package cn.xingji.application.client.organization;

import cn.xingji.rules.Refused;
import cn.xingji.rules.people.Caller;
import cn.xingji.rules.people.Roles;
import cn.xingji.rules.text.Texts;
import cn.xingji.service.clock.BusinessClock;
import cn.xingji.service.identity.SignedIn;
import cn.xingji.service.web.Language;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The people of an organisation, and who is invited to join them. */
@Path("/api/v1/organizations/{organization}")
@RunOnVirtualThread
public class MemberResource {
    private final Members members;
    private final SignedIn signedIn;
    private final Language language;
    private final BusinessClock clock;

    MemberResource(Members members, SignedIn signedIn, Language language, BusinessClock clock) {
        this.members = members;
        this.signedIn = signedIn;
        this.language = language;
        this.clock = clock;
    }

    public record InvitationRequest(
            @NotBlank @Email @Size(max = 200) String email) {}

    /** What the caller may do with a member, or with an invitation. */
    @Schema(name = "MemberAct")
    public enum Act {
        REMOVE,
        REVOKE
    }

    public record MemberView(
            UUID personId,
            String name,
            Member.Position position,
            String positionLabel,
            Instant joinedAt,
            Set<Act> allowedActions) {
        static MemberView of(Member member, Set<Act> allowed, Locale locale) {
            return new MemberView(
                    member.personId(),
                    member.name(),
                    member.position(),
                    Texts.of("member-position." + member.position(), locale),
                    member.joinedAt(),
                    allowed);
        }
    }

    public record InvitationView(
            UUID id,
            String email,
            String invitedBy,
            LocalDate expiresOn,
            Invitation.State state,
            String stateLabel,
            Set<Act> allowedActions) {
        static InvitationView of(Invitation invitation, LocalDate today, Set<Act> allowed, Locale locale) {
            var state = invitation.hasExpired(today)
                    ? "EXPIRED"
                    : invitation.state().name();
            return new InvitationView(
                    invitation.id(),
                    invitation.email(),
                    invitation.invitedBy(),
                    invitation.expiresOn(),
                    invitation.state(),
                    Texts.of("invitation-state." + state, locale),
                    allowed);
        }
    }

    /** @param code to pass on to whom is invited; it is not shown again */
    public record Invited(InvitationView invitation, String code) {}

    @GET
    @Path("/members")
    @RolesAllowed({Roles.APPLICANT, Roles.APPLICATION_REVIEWER})
    @Transactional
    public List<MemberView> members(UUID organization) {
        readable(organization);
        return members.of(organization).stream().map(this::view).toList();
    }

    @DELETE
    @Path("/members/{person}")
    @RolesAllowed(Roles.APPLICANT)
    @Transactional
    public void remove(UUID organization, UUID person) {
        members.remove(organization, person, own(organization));
    }

    @GET
    @Path("/invitations")
    @RolesAllowed(Roles.APPLICANT)
    @Transactional
    public List<InvitationView> invitations(UUID organization) {
        own(organization);
        return members.invitations(organization).stream().map(this::view).toList();
    }

    @POST
    @Path("/invitations")
    @RolesAllowed(Roles.APPLICANT)
    @Transactional
    public Response invite(UUID organization, @Valid @NotNull InvitationRequest request) {
        var code = InvitationCode.random();
        var invitation = members.invite(organization, request.email(), code, own(organization));
        return Response.status(Response.Status.CREATED)
                .entity(new Invited(view(invitation), code.value()))
                .build();
    }

    @DELETE
    @Path("/invitations/{id}")
    @RolesAllowed(Roles.APPLICANT)
    @Transactional
    public void revoke(UUID organization, UUID id) {
        members.revoke(organization, id, own(organization));
    }

    private MemberView view(Member member) {
        var caller = signedIn.caller();
        var mayGo = member.personId().equals(caller.id()) || members.isOwner(member.organizationId(), caller);
        var allowed = mayGo && !members.isLastOwner(member) ? EnumSet.of(Act.REMOVE) : EnumSet.noneOf(Act.class);
        return MemberView.of(member, allowed, language.locale());
    }

    private InvitationView view(Invitation invitation) {
        var mayRevoke = invitation.state() == Invitation.State.OPEN
                && members.isOwner(invitation.organizationId(), signedIn.caller());
        var allowed = mayRevoke ? EnumSet.of(Act.REVOKE) : EnumSet.noneOf(Act.class);
        return InvitationView.of(invitation, clock.today(), allowed, language.locale());
    }

    private Caller own(UUID organization) {
        var caller = signedIn.caller();
        if (!caller.speaksFor(organization)) {
            throw Refused.unknown("organization " + organization);
        }
        return caller;
    }

    private void readable(UUID organization) {
        if (!signedIn.caller().mayRead(organization)) {
            throw Refused.unknown("organization " + organization);
        }
    }
}
