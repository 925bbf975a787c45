package cn.xingji.audit.audit;

import cn.xingji.identity.SignedIn;
import cn.xingji.rules.people.Roles;
import cn.xingji.web.Idempotent;
import cn.xingji.web.IfMatch;
import cn.xingji.web.Performs;
import cn.xingji.web.Shown;
import cn.xingji.web.Versioned;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

@Path("/api/v1/audits")
@RunOnVirtualThread
@Shown(by = Audits.class)
public class EndingResource {
    @Schema(name = "EndingReason")
    public record Reason(@NotNull @Size(max = 2000) String reason) {}

    /** @param onSite that the next is on site, where this one was to be remote */
    public record Again(Optional<Boolean> onSite) {}

    private final Audits audits;
    private final EndingAudits ending;
    private final SignedIn signedIn;

    EndingResource(Audits audits, EndingAudits ending, SignedIn signedIn) {
        this.audits = audits;
        this.ending = ending;
        this.signedIn = signedIn;
    }

    @POST
    @Path("{id}/cancellation")
    @RolesAllowed(Roles.AUDIT_SCHEDULER)
    @Performs(of = AuditAct.class, value = "CANCEL")
    @Idempotent
    @Operation(summary = "The scheduler cancels an audit before its fieldwork; the client is told why")
    public Response cancel(UUID id, @BeanParam IfMatch seen, @Valid @NotNull Reason request) {
        ending.cancel(id, seen, request.reason(), signedIn.caller());
        return one(id);
    }

    @POST
    @Path("{id}/termination")
    @RolesAllowed(Roles.AUDITOR)
    @Performs(of = AuditAct.class, value = "TERMINATE")
    @Idempotent
    @Operation(summary = "The team leader terminates an audit that can't go on (RA6.1-b); the client is told why")
    public Response terminate(UUID id, @BeanParam IfMatch seen, @Valid @NotNull Reason request) {
        ending.terminate(id, seen, request.reason(), signedIn.caller());
        return one(id);
    }

    @POST
    @Path("{id}/successor")
    @RolesAllowed(Roles.AUDIT_SCHEDULER)
    @Performs(of = AuditAct.class, value = "ORDER_AGAIN")
    @Idempotent
    @Operation(summary = "The scheduler orders a cancelled or terminated audit again: another in its place")
    @APIResponseSchema(value = AuditView.class, responseCode = "201", responseDescription = "The audit in its place")
    public Response orderAgain(UUID id, @BeanParam IfMatch seen, @Valid @NotNull Again request) {
        var caller = signedIn.caller();
        var next = ending.orderAgain(id, seen, request.onSite().orElse(false), caller);
        return Response.created(URI.create("/api/v1/audits/" + next))
                .entity(AuditView.of(audits.visible(next, caller), caller))
                .build();
    }

    private Response one(UUID id) {
        var audit = audits.visible(id, signedIn.caller());
        return Versioned.ok(AuditView.of(audit, signedIn.caller()), audit.version());
    }
}
