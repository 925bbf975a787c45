package cn.xingji.audit.fieldwork;

import cn.xingji.audit.audit.Audit;
import cn.xingji.audit.audit.Audits;
import cn.xingji.events.AuditMethod;
import cn.xingji.files.Downloads;
import cn.xingji.files.StoredFile;
import cn.xingji.files.Uploads;
import cn.xingji.rules.Refused;
import cn.xingji.rules.people.Roles;
import cn.xingji.service.identity.SignedIn;
import cn.xingji.service.web.Idempotent;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

@Path("/api/v1/audits")
@RunOnVirtualThread
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
    private final Fieldwork fieldwork;
    private final EvidenceBook evidence;
    private final AuditRecord record;
    private final Uploads uploads;
    private final Downloads downloads;
    private final SignedIn signedIn;

    EvidenceResource(
            Audits audits,
            Fieldwork fieldwork,
            EvidenceBook evidence,
            AuditRecord record,
            Uploads uploads,
            Downloads downloads,
            SignedIn signedIn) {
        this.audits = audits;
        this.fieldwork = fieldwork;
        this.evidence = evidence;
        this.record = record;
        this.uploads = uploads;
        this.downloads = downloads;
        this.signedIn = signedIn;
    }

    @POST
    @Path("{id}/evidence")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Roles.AUDITOR)
    @Idempotent
    @Transactional
    @Operation(summary = "Records evidence for score items, by one of the two methods (R5.3.3.3, R5.3.3.4)")
    public Response record(
            UUID id,
            @RestForm @NotNull AuditMethod method,
            @RestForm @NotNull @Size(max = 60) List<String> items,
            @RestForm @NotNull @Size(max = 8000) String description,
            @RestForm FileUpload file) {
        var caller = signedIn.caller();
        var audit = audits.held(id, caller);
        fieldwork.requireRecordable(audit, caller);
        var scored = items.stream().map(ScoreItem::new).collect(Collectors.toUnmodifiableSet());
        var kept = Optional.ofNullable(file).map(sent -> uploads.keep("audits/" + id + "/evidence", sent));
        var recorded = fieldwork.record(audit, new Evidence.Observation(method, scored, description, kept), caller);
        return Response.created(URI.create("/api/v1/audits/" + id + "/evidence/" + recorded.id()))
                .entity(EvidenceView.of(recorded))
                .build();
    }

    @GET
    @Path("{id}/evidence")
    @Authenticated
    @Transactional
    public List<EvidenceView> list(UUID id) {
        var audit = forStaff(id);
        return evidence.of(audit.id()).stream().map(EvidenceView::of).toList();
    }

    @GET
    @Path("{id}/evidence/{evidenceId}")
    @Authenticated
    @Transactional
    public EvidenceView one(UUID id, UUID evidenceId) {
        var audit = forStaff(id);
        return EvidenceView.of(evidence.of(audit.id(), evidenceId));
    }

    @GET
    @Path("{id}/evidence/{evidenceId}/file")
    @Authenticated
    @Transactional
    @Operation(summary = "The photo, recording or document behind the evidence")
    public Response file(UUID id, UUID evidenceId) {
        var audit = forStaff(id);
        var file = evidence.of(audit.id(), evidenceId).file().orElseThrow(() -> Refused.unknown("file"));
        return downloads.of(file);
    }

    @GET
    @Path("{id}/record/document")
    @Produces("application/pdf")
    @Authenticated
    @Transactional
    @Operation(summary = "Record 8.4: the audit record, as PDF")
    public Response document(UUID id) {
        return Response.ok(record.pdf(forStaff(id)))
                .header("Content-Disposition", "inline; filename=\"audit-record.pdf\"")
                .build();
    }

    /** Evidence is the body's until the report: a client would learn of its mystery customers. */
    private Audit forStaff(UUID id) {
        var caller = signedIn.caller();
        if (!caller.isStaff()) {
            throw Refused.unknown("evidence");
        }
        return audits.visible(id, caller);
    }
}
