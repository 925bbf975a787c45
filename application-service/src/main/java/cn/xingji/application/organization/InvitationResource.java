package cn.xingji.application.organization;

import cn.xingji.application.organization.MemberResource.MemberView;
import cn.xingji.chassis.identity.Roles;
import cn.xingji.chassis.identity.SignedIn;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** An invitation, accepted by whoever was handed its code. */
@Path("/api/v1/invitations")
@RunOnVirtualThread
public class InvitationResource {
    private final Members members;
    private final SignedIn signedIn;

    InvitationResource(Members members, SignedIn signedIn) {
        this.members = members;
        this.signedIn = signedIn;
    }

    public record Acceptance(@NotBlank @Size(max = 60) String code) {}

    @POST
    @Path("/accept")
    @RolesAllowed(Roles.APPLICANT)
    @Transactional
    public MemberView accept(@Valid @NotNull Acceptance acceptance) {
        return MemberView.of(members.accept(new InvitationCode(acceptance.code()), signedIn.caller()));
    }
}
