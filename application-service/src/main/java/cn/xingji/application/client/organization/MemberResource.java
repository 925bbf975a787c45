package cn.xingji.application.client.organization;

import cn.xingji.clock.BusinessClock;
import cn.xingji.identity.SignedIn;
import cn.xingji.rules.people.Roles;
import cn.xingji.rules.text.Texts;
import cn.xingji.rules.vocabulary.OrganizationId;
import cn.xingji.rules.vocabulary.PersonId;
import cn.xingji.web.Language;
import cn.xingji.web.Shown;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
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
@Shown(by = Organizations.class)
public class MemberResource {
    private final Organizations organizations;
    private final Members members;
    private final Invitations invitations;
    private final Inviting inviting;
    private final Joining joining;
    private final SignedIn signedIn;
    private final Language language;
    private final BusinessClock clock;

    MemberResource(
            Organizations organizations,
            Members members,
            Invitations invitations,
            Inviting inviting,
            Joining joining,
            SignedIn signedIn,
            Language language,
            BusinessClock clock) {
        this.organizations = organizations;
        this.members = members;
        this.invitations = invitations;
        this.inviting = inviting;
        this.joining = joining;
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
    public List<MemberView> members(UUID organization) {
        var people = members.of(
                organizations.visible(organization, signedIn.caller()).id());
        return people.members().stream().map(member -> view(member, people)).toList();
    }

    @DELETE
    @Path("/members/{person}")
    @RolesAllowed(Roles.APPLICANT)
    public void remove(UUID organization, UUID person) {
        joining.remove(new OrganizationId(organization), new PersonId(person), signedIn.caller());
    }

    @GET
    @Path("/invitations")
    @RolesAllowed(Roles.APPLICANT)
    public List<InvitationView> invitations(UUID organization) {
        var people =
                members.of(organizations.own(organization, signedIn.caller()).id());
        return invitations.of(organization).stream()
                .map(invitation -> view(invitation, people))
                .toList();
    }

    @POST
    @Path("/invitations")
    @RolesAllowed(Roles.APPLICANT)
    public Response invite(UUID organization, @Valid @NotNull InvitationRequest request) {
        var code = InvitationCode.random();
        var id = inviting.invite(organization, request.email(), code, signedIn.caller());
        var invitation = view(invitations.get(organization, id), members.of(organization));
        return Response.status(Response.Status.CREATED)
                .entity(new Invited(invitation, code.value()))
                .build();
    }

    @DELETE
    @Path("/invitations/{id}")
    @RolesAllowed(Roles.APPLICANT)
    public void revoke(UUID organization, UUID id) {
        inviting.revoke(organization, id, signedIn.caller());
    }

    private MemberView view(Member member, People people) {
        var mayGo = people.mayRemove(member, signedIn.caller().id());
        return MemberView.of(member, mayGo ? EnumSet.of(Act.REMOVE) : EnumSet.noneOf(Act.class), language.locale());
    }

    private InvitationView view(Invitation invitation, People people) {
        var mayRevoke = invitation.isOpen() && people.isOwner(signedIn.caller().id());
        var allowed = mayRevoke ? EnumSet.of(Act.REVOKE) : EnumSet.noneOf(Act.class);
        return InvitationView.of(invitation, clock.today(), allowed, language.locale());
    }
}
