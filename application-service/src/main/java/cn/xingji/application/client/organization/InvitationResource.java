package cn.xingji.application.client.organization;

import cn.xingji.application.client.organization.MemberResource.MemberView;
import cn.xingji.identity.SignedIn;
import cn.xingji.rules.people.Roles;
import cn.xingji.web.Language;
import cn.xingji.web.Shown;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An invitation, accepted by whoever was handed its code. */
@Path("/api/v1/invitations")
@RunOnVirtualThread
@Shown
public class InvitationResource {
    private final Joining joining;
    private final Members members;
    private final SignedIn signedIn;
    private final Language language;

    InvitationResource(Joining joining, Members members, SignedIn signedIn, Language language) {
        this.joining = joining;
        this.members = members;
        this.signedIn = signedIn;
        this.language = language;
    }

    @Schema(name = "InvitationAcceptance")
    public record Acceptance(@NotBlank @Size(max = 60) String code) {}

    @POST
    @Path("/accept")
    @RolesAllowed(Roles.APPLICANT)
    public MemberView accept(@Valid @NotNull Acceptance acceptance) {
        var member = joining.accept(new InvitationCode(acceptance.code()), signedIn.caller());
        // the new member may leave again
        return MemberView.of(members.findById(member), Set.of(MemberResource.Act.REMOVE), language.locale());
    }
}
