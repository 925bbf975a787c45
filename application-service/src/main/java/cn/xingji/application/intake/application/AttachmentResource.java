package cn.xingji.application.intake.application;

import static cn.xingji.rules.RuleId.R5_1_A;

import cn.xingji.application.intake.attachment.Attachment;
import cn.xingji.application.intake.attachment.AttachmentKind;
import cn.xingji.application.intake.attachment.Attachments;
import cn.xingji.application.intake.attachment.SentFile;
import cn.xingji.files.Downloads;
import cn.xingji.files.Uploads;
import cn.xingji.identity.SignedIn;
import cn.xingji.rules.people.Roles;
import cn.xingji.rules.text.Texts;
import cn.xingji.web.Language;
import cn.xingji.web.Shown;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The files of an application. */
@Path("/api/v1/applications/{application}/attachments")
@RunOnVirtualThread
@Shown(by = Applications.class)
public class AttachmentResource {
    private final Applications applications;
    private final Attachments attachments;
    private final Attaching attaching;
    private final Uploads uploads;
    private final Downloads downloads;
    private final SignedIn signedIn;
    private final Language language;

    AttachmentResource(
            Applications applications,
            Attachments attachments,
            Attaching attaching,
            Uploads uploads,
            Downloads downloads,
            SignedIn signedIn,
            Language language) {
        this.applications = applications;
        this.attachments = attachments;
        this.attaching = attaching;
        this.uploads = uploads;
        this.downloads = downloads;
        this.signedIn = signedIn;
        this.language = language;
    }

    /** What may be done with an attachment beside reading it. */
    @Schema(name = "AttachmentAct")
    public enum Act {
        REMOVE
    }

    @Schema(name = "AttachmentView")
    public record View(
            UUID id,
            AttachmentKind kind,
            String kindLabel,
            String rule,
            String name,
            String mediaType,
            long size,
            String sha256,
            Instant uploadedAt,
            Set<Act> allowedActions) {
        static View of(Attachment attachment, Set<Act> allowed, Locale locale) {
            var file = attachment.file();
            return new View(
                    attachment.id(),
                    attachment.kind(),
                    Texts.of("attachment-kind." + attachment.kind(), locale),
                    attachment.kind().rule().id(),
                    file.name(),
                    file.mediaType(),
                    file.size(),
                    file.sha256(),
                    attachment.uploadedAt(),
                    allowed);
        }
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Roles.APPLICANT)
    @APIResponse(responseCode = "200", description = "It was there already")
    @APIResponse(responseCode = "201", description = "Attached")
    public Response attach(UUID application, @RestForm("kind") AttachmentKind kind, @RestForm FileUpload file) {
        var caller = signedIn.caller();
        attaching.requireOpen(application, caller);
        var sent = SentFile.of(kind, file, R5_1_A);
        var attached = uploads.keep(
                "applications/" + application,
                sent.file(),
                loose -> attaching.attach(application, sent.kind(), loose, caller));
        var location = URI.create("/api/v1/applications/%s/attachments/%s".formatted(application, attached.id()));
        return (attached.added() ? Response.created(location) : Response.ok())
                .entity(view(applications.readable(application, caller), attached.id()))
                .build();
    }

    @GET
    @Authenticated
    public List<View> all(UUID application) {
        var readable = applications.readable(application, signedIn.caller());
        return attachments.of(application).stream()
                .map(each -> view(readable, each))
                .toList();
    }

    @GET
    @Path("/{id}")
    @Authenticated
    public Response download(UUID application, UUID id) {
        var readable = applications.readable(application, signedIn.caller());
        return downloads.of(attachments.get(readable.id(), id).file());
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.APPLICANT)
    public void remove(UUID application, UUID id) {
        attaching.remove(application, id, signedIn.caller());
    }

    private View view(Application owner, UUID id) {
        return view(owner, attachments.get(owner.id(), id));
    }

    private View view(Application owner, Attachment attachment) {
        var removable = owner.areFilesRemovable()
                && signedIn.caller().speaksFor(owner.organization().id());
        return View.of(attachment, removable ? EnumSet.of(Act.REMOVE) : EnumSet.noneOf(Act.class), language.locale());
    }
}
