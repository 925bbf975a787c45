package cn.xingji.audit.documentreview;

import cn.xingji.audit.audit.AuditAct;
import cn.xingji.audit.audit.Audits;
import cn.xingji.files.Downloads;
import cn.xingji.identity.SignedIn;
import cn.xingji.rules.people.Roles;
import cn.xingji.rules.vocabulary.AuditId;
import cn.xingji.rules.vocabulary.NonconformityId;
import cn.xingji.web.Idempotent;
import cn.xingji.web.IfMatch;
import cn.xingji.web.Performs;
import cn.xingji.web.Shown;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** One document nonconformity at a time; the version is the audit's, as the document review shows it. */
@Path("/api/v1/audits/{id}/document-nonconformities/{nonconformityId}")
@RunOnVirtualThread
@Shown(by = Audits.class)
public class CorrectionResource {
    /** @param reason what the answer lacks; needed when it is sent back */
    public record Verification(@NotNull Boolean verified, Optional<@Size(max = 2000) String> reason) {}

    private final Audits audits;
    private final CorrectionTaking taking;
    private final Correcting correcting;
    private final DocumentNonconformities nonconformities;
    private final ReviewViews views;
    private final Downloads downloads;
    private final SignedIn signedIn;

    CorrectionResource(
            Audits audits,
            CorrectionTaking taking,
            Correcting correcting,
            DocumentNonconformities nonconformities,
            ReviewViews views,
            Downloads downloads,
            SignedIn signedIn) {
        this.audits = audits;
        this.taking = taking;
        this.correcting = correcting;
        this.nonconformities = nonconformities;
        this.views = views;
        this.downloads = downloads;
        this.signedIn = signedIn;
    }

    @POST
    @Path("answer")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Roles.APPLICANT)
    @Performs(of = AuditAct.class, value = "ANSWER_NONCONFORMITY")
    @Performs(of = NonconformityAct.class, value = "CORRECT")
    @Idempotent
    @Operation(summary = "The client answers one nonconformity: correction, corrective action, files (R5.3.2-nc)")
    public Response answer(
            UUID id,
            UUID nonconformityId,
            @BeanParam IfMatch seen,
            @RestForm("correction") @NotNull @Size(max = 4000) String correction,
            @RestForm("correctiveAction") @NotNull @Size(max = 4000) String correctiveAction,
            @RestForm("files") @Size(max = 20) List<FileUpload> files) {
        var caller = signedIn.caller();
        taking.take(
                new AuditId(id),
                seen,
                new NonconformityId(nonconformityId),
                new Correcting.Said(correction, correctiveAction),
                files,
                caller);
        return views.of(id, caller);
    }

    @POST
    @Path("verification")
    @RolesAllowed(Roles.AUDITOR)
    @Performs(of = AuditAct.class, value = "JUDGE_CORRECTION")
    @Performs(of = NonconformityAct.class, value = "VERIFY")
    @Performs(of = NonconformityAct.class, value = "SEND_BACK")
    @Idempotent
    @Operation(summary = "The team leader verifies one answer, or sends it back with a reason (R5.3.2-nc)")
    public Response judge(
            UUID id, UUID nonconformityId, @BeanParam IfMatch seen, @Valid @NotNull Verification request) {
        var caller = signedIn.caller();
        var audit = new AuditId(id);
        var nonconformity = new NonconformityId(nonconformityId);
        if (request.verified()) {
            correcting.verify(audit, seen, nonconformity, caller);
        } else {
            correcting.sendBack(audit, seen, nonconformity, request.reason().orElse(""), caller);
        }
        return views.of(id, caller);
    }

    @GET
    @Path("files/{fileId}")
    @Authenticated
    @Operation(summary = "A file that came with an answer")
    public Response file(UUID id, UUID nonconformityId, UUID fileId) {
        var audit = audits.visible(id, signedIn.caller());
        return downloads.of(nonconformities
                .of(new AuditId(audit.id()), new NonconformityId(nonconformityId))
                .file(fileId));
    }
}
