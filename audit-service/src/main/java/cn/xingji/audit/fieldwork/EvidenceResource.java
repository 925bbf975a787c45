package cn.xingji.audit.fieldwork;

import cn.xingji.audit.audit.AuditAct;
import cn.xingji.audit.audit.Audits;
import cn.xingji.events.AuditMethod;
import cn.xingji.files.Downloads;
import cn.xingji.files.StoredFile;
import cn.xingji.identity.SignedIn;
import cn.xingji.rules.Refused;
import cn.xingji.rules.people.Roles;
import cn.xingji.rules.text.UnfitCharacter;
import cn.xingji.rules.vocabulary.AuditId;
import cn.xingji.rules.vocabulary.EvidenceId;
import cn.xingji.web.Idempotent;
import cn.xingji.web.Performs;
import cn.xingji.web.Shown;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Evidence is the body's until the report: a client would learn of its mystery customers. */
@Path("/api/v1/audits")
@RunOnVirtualThread
@Shown(by = Audits.class, as = "OF_BODY")
public class EvidenceResource {
    public record FileView(String name, String mediaType, long size, String sha256) {
        static FileView of(StoredFile file) {
            return new FileView(file.name(), file.mediaType(), file.size(), file.sha256());
        }
    }

    public record EvidenceView(
            UUID id,
            String number,
            AuditMethod method,
            Set<String> items,
            String description,
            Optional<FileView> file,
            String recordedBy,
            Instant recordedAt) {
        static EvidenceView of(Evidence evidence) {
            return new EvidenceView(
                    evidence.id(),
                    evidence.number(),
                    evidence.method(),
                    evidence.items(),
                    evidence.description(),
                    evidence.file().map(FileView::of),
                    evidence.recordedByName(),
                    evidence.recordedAt());
        }
    }

    private final Audits audits;
    private final EvidenceTaking taking;
    private final EvidenceBook evidence;
    private final AuditRecord record;
    private final Downloads downloads;
    private final SignedIn signedIn;

    EvidenceResource(
            Audits audits,
            EvidenceTaking taking,
            EvidenceBook evidence,
            AuditRecord record,
            Downloads downloads,
            SignedIn signedIn) {
        this.audits = audits;
        this.taking = taking;
        this.evidence = evidence;
        this.record = record;
        this.downloads = downloads;
        this.signedIn = signedIn;
    }

    @POST
    @Path("{id}/evidence")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Roles.AUDITOR)
    @Performs(of = AuditAct.class, value = "RECORD_EVIDENCE")
    @Idempotent
    @Operation(summary = "Records evidence for score items, by one of the two methods (R5.3.3.3, R5.3.3.4)")
    @APIResponseSchema(value = EvidenceView.class, responseCode = "201", responseDescription = "Recorded")
    public Response record(
            UUID id,
            @RestForm("method") @NotNull AuditMethod method,
            @RestForm @NotNull @Size(max = 60) List<String> items,
            @RestForm("description") @NotNull @Size(max = 8000) String description,
            @RestForm FileUpload file) {
        // a converter would read one text where the framework hands on a list: this one is read here
        items.forEach(item -> UnfitCharacter.refuseIn("items", item));
        var scored = items.stream().map(ScoreItem::new).collect(Collectors.toUnmodifiableSet());
        var observed = new Evidence.Observation(method, scored, description, Optional.empty());
        var recorded = taking.take(id, observed, Optional.ofNullable(file), signedIn.caller());
        return Response.created(URI.create("/api/v1/audits/" + id + "/evidence/" + recorded))
                .entity(EvidenceView.of(evidence.of(new AuditId(id), new EvidenceId(recorded))))
                .build();
    }

    @GET
    @Path("{id}/evidence")
    @Authenticated
    public List<EvidenceView> list(UUID id) {
        var audit = audits.ofBody(id, signedIn.caller());
        return evidence.of(audit.id()).stream().map(EvidenceView::of).toList();
    }

    @GET
    @Path("{id}/evidence/{evidenceId}")
    @Authenticated
    public EvidenceView one(UUID id, UUID evidenceId) {
        var audit = audits.ofBody(id, signedIn.caller());
        return EvidenceView.of(evidence.of(new AuditId(audit.id()), new EvidenceId(evidenceId)));
    }

    @GET
    @Path("{id}/evidence/{evidenceId}/file")
    @Authenticated
    @Operation(summary = "The photo, recording or document behind the evidence")
    public Response file(UUID id, UUID evidenceId) {
        var audit = audits.ofBody(id, signedIn.caller());
        var file = evidence.of(new AuditId(audit.id()), new EvidenceId(evidenceId))
                .file()
                .orElseThrow(() -> Refused.unknown("file"));
        return downloads.of(file);
    }

    @GET
    @Path("{id}/record/document")
    @Produces("application/pdf")
    @Authenticated
    @Operation(summary = "Record 8.4: the audit record, as PDF")
    public Response document(UUID id) {
        return Response.ok(record.pdf(audits.ofBody(id, signedIn.caller())))
                .header("Content-Disposition", "inline; filename=\"audit-record.pdf\"")
                .build();
    }
}
