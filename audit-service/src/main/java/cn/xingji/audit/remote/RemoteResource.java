package cn.xingji.audit.remote;

import cn.xingji.audit.audit.Audits;
import cn.xingji.deadline.Deadlines;
import cn.xingji.identity.SignedIn;
import cn.xingji.rules.deadline.DeadlineKind;
import cn.xingji.rules.people.Roles;
import cn.xingji.web.Idempotent;
import cn.xingji.web.IfMatch;
import cn.xingji.web.Language;
import cn.xingji.web.Performs;
import cn.xingji.web.Shown;
import cn.xingji.web.Versioned;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What a remote audit needs before its fieldwork (Appendix A); the version is the audit's. */
@Path("/api/v1/audits/{id}/remote")
@RunOnVirtualThread
@Shown(by = Audits.class)
public class RemoteResource {
    public record NewNotice(
            @NotNull @Size(max = 4000) String arrangement,
            @NotNull @Size(max = 4000) String conditions) {}

    /** @param code as the notice names the capability */
    public record Means(
            @NotBlank @Size(max = 40) String code,
            @NotNull Boolean available,
            Optional<@Size(max = 1000) String> remark) {
        CapabilityAnswer answer() {
            return new CapabilityAnswer(code, available, remark.orElse(""));
        }
    }

    public record Confirmation(@NotNull @Size(max = 50) List<@NotNull @Valid Means> capabilities) {
        CapabilityAnswers answers() {
            return new CapabilityAnswers(
                    capabilities.stream().map(Means::answer).toList());
        }
    }

    /** @param own the team's, beside the client's */
    public record Equipment(@NotNull Boolean own, @NotNull Boolean clients) {}

    private final Audits audits;
    private final RemoteAudits remotes;
    private final Remoting remoting;
    private final RemotePaper paper;
    private final Deadlines deadlines;
    private final Language language;
    private final SignedIn signedIn;

    RemoteResource(
            Audits audits,
            RemoteAudits remotes,
            Remoting remoting,
            RemotePaper paper,
            Deadlines deadlines,
            Language language,
            SignedIn signedIn) {
        this.audits = audits;
        this.remotes = remotes;
        this.remoting = remoting;
        this.paper = paper;
        this.deadlines = deadlines;
        this.language = language;
        this.signedIn = signedIn;
    }

    @GET
    @Authenticated
    @Operation(summary = "The remote part of an audit: notice, answers, equipment; none of an audit on site")
    public Response one(UUID id) {
        var caller = signedIn.caller();
        var audit = audits.visible(id, caller);
        var running = deadlines.of(DeadlineKind.REMOTE_CONFIRMATION, id, language.locale());
        return Versioned.ok(RemoteView.of(audit, remotes.of(audit), running, caller), audit.version());
    }

    @POST
    @Path("notice")
    @RolesAllowed(Roles.AUDITOR)
    @Performs(of = RemoteAct.class, value = "SEND_NOTICE")
    @Idempotent
    @Operation(summary = "The team leader tells the client what the remote audit needs, to be confirmed (RA4.1)")
    public Response sendNotice(UUID id, @BeanParam IfMatch seen, @Valid @NotNull NewNotice request) {
        remoting.sendNotice(id, seen, new Notice(request.arrangement(), request.conditions()), signedIn.caller());
        return one(id);
    }

    @POST
    @Path("confirmation")
    @RolesAllowed(Roles.APPLICANT)
    @Performs(of = RemoteAct.class, value = "CONFIRM")
    @Performs(of = RemoteAct.class, value = "REPORT_MISSING")
    @Idempotent
    @Operation(summary = "The client answers each capability; where one is missing the audit is cancelled (RA4.2)")
    public Response confirm(UUID id, @BeanParam IfMatch seen, @Valid @NotNull Confirmation request) {
        remoting.answer(id, seen, request.answers(), signedIn.caller());
        return one(id);
    }

    @POST
    @Path("equipment")
    @RolesAllowed(Roles.AUDITOR)
    @Performs(of = RemoteAct.class, value = "CHECK_EQUIPMENT")
    @Idempotent
    @Operation(summary = "The team leader found the equipment of both sides ready, on the day (RA6.1-b)")
    public Response checkEquipment(UUID id, @BeanParam IfMatch seen, @Valid @NotNull Equipment request) {
        remoting.checkEquipment(id, seen, request.own(), request.clients(), signedIn.caller());
        return one(id);
    }

    @GET
    @Path("notice/document")
    @Produces("application/pdf")
    @Authenticated
    @Operation(summary = "The remote audit notice with its confirmation, as PDF (RA3.2)")
    public Response document(UUID id) {
        var audit = audits.visible(id, signedIn.caller());
        return Response.ok(paper.pdf(audit, remotes.of(audit)))
                .header("Content-Disposition", "inline; filename=\"remote-notice.pdf\"")
                .build();
    }
}
