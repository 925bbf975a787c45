package cn.xingji.application.organization;

import cn.xingji.chassis.identity.Caller;
import cn.xingji.chassis.identity.Roles;
import cn.xingji.chassis.identity.SignedIn;
import cn.xingji.chassis.rule.Refused;
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
import java.util.List;
import java.util.UUID;

/** The people of an organisation, and who is invited to join them. */
@Path("/api/v1/organizations/{organization}")
@RunOnVirtualThread
public class MemberResource {
    private final Members members;
    private final SignedIn signedIn;

    MemberResource(Members members, SignedIn signedIn) {
        this.members = members;
        this.signedIn = signedIn;
    }

    public record InvitationRequest(
            @NotBlank @Email @Size(max = 200) String email) {}

    public record MemberView(UUID personId, String name, Member.Position position, Instant joinedAt) {
        static MemberView of(Member member) {
            return new MemberView(member.personId(), member.name(), member.position(), member.joinedAt());
        }
    }

    public record InvitationView(UUID id, String email, String invitedBy, LocalDate expiresOn, Invitation.State state) {
        static InvitationView of(Invitation invitation) {
            return new InvitationView(
                    invitation.id(),
                    invitation.email(),
                    invitation.invitedBy(),
                    invitation.expiresOn(),
                    invitation.state());
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
        return members.of(organization).stream().map(MemberView::of).toList();
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
        return members.invitations(organization).stream()
                .map(InvitationView::of)
                .toList();
    }

    @POST
    @Path("/invitations")
    @RolesAllowed(Roles.APPLICANT)
    @Transactional
    public Response invite(UUID organization, @Valid @NotNull InvitationRequest request) {
        var code = InvitationCode.random();
        var invitation = members.invite(organization, request.email(), code, own(organization));
        return Response.status(Response.Status.CREATED)
                .entity(new Invited(InvitationView.of(invitation), code.value()))
                .build();
    }

    @DELETE
    @Path("/invitations/{id}")
    @RolesAllowed(Roles.APPLICANT)
    @Transactional
    public void revoke(UUID organization, UUID id) {
        members.revoke(organization, id, own(organization));
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
