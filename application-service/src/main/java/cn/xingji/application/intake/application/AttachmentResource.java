package cn.xingji.application.intake.application;

import static cn.xingji.rules.RuleId.R4_CHAIN;
import static cn.xingji.rules.RuleId.R5_1_A;

import cn.xingji.application.intake.attachment.Attachment;
import cn.xingji.application.intake.attachment.AttachmentKind;
import cn.xingji.application.intake.attachment.Attachments;
import cn.xingji.files.Downloads;
import cn.xingji.files.FileLedger;
import cn.xingji.files.Uploads;
import cn.xingji.rules.Refused;
import cn.xingji.rules.people.Roles;
import cn.xingji.rules.text.Texts;
import cn.xingji.service.clock.BusinessClock;
import cn.xingji.service.identity.SignedIn;
import cn.xingji.service.web.Language;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The files of an application. */
@Path("/api/v1/applications/{application}/attachments")
@RunOnVirtualThread
public class AttachmentResource {
    /** Files may come until the review has ended: what the reviewer asked for comes late. */
    private static final Set<ApplicationState> OPEN = EnumSet.of(
            ApplicationState.DRAFT,
            ApplicationState.SUBMITTED,
            ApplicationState.UNDER_REVIEW,
            ApplicationState.INFORMATION_REQUESTED);

    private final Applications applications;
    private final Attachments attachments;
    private final Uploads uploads;
    private final FileLedger ledger;
    private final Downloads downloads;
    private final SignedIn signedIn;
    private final Language language;
    private final BusinessClock clock;

    AttachmentResource(
            Applications applications,
            Attachments attachments,
            Uploads uploads,
            FileLedger ledger,
            Downloads downloads,
            SignedIn signedIn,
            Language language,
            BusinessClock clock) {
        this.applications = applications;
        this.attachments = attachments;
        this.uploads = uploads;
        this.ledger = ledger;
        this.downloads = downloads;
        this.signedIn = signedIn;
        this.language = language;
        this.clock = clock;
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
    @RolesAllowed(Roles.APPLICANT)
    @Transactional
    public Response attach(UUID application, @RestForm AttachmentKind kind, @RestForm FileUpload file) {
        var owner = open(application);
        if (kind == null || file == null) {
            throw Refused.invalidField(R5_1_A, "attachment.kind-and-file", kind == null ? "kind" : "file");
        }
        var stored = uploads.keep("applications/" + owner.id(), file);
        var same = attachments.same(owner.id(), kind, stored.sha256());
        if (same.isPresent()) {
            // sent again, after a timeout say: it is there already
            ledger.release(stored);
            return Response.ok(view(same.orElseThrow(), owner)).build();
        }
        var attachment =
                new Attachment(owner.id(), kind, stored, signedIn.caller().id(), clock.now());
        attachments.persist(attachment);
        var location = "/api/v1/applications/%s/attachments/%s".formatted(application, attachment.id());
        return Response.created(URI.create(location))
                .entity(view(attachment, owner))
                .build();
    }

    @GET
    @Authenticated
    @Transactional
    public List<View> all(UUID application) {
        var readable = applications.readable(application, signedIn.caller());
        return attachments.of(readable.id()).stream()
                .map(each -> view(each, readable))
                .toList();
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Transactional
    public Response download(UUID application, UUID id) {
        var readable = applications.readable(application, signedIn.caller());
        var file = attachments.get(readable.id(), id).file();
        return downloads.of(file);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.APPLICANT)
    @Transactional
    public void remove(UUID application, UUID id) {
        var owner = open(application);
        if (!mayRemove(owner)) {
            throw Refused.outOfOrder(R4_CHAIN, "attachment.submitted").with("state", owner.state());
        }
        var attachment = attachments.get(owner.id(), id);
        attachments.delete(attachment);
        ledger.release(attachment.file());
    }

    private View view(Attachment attachment, Application owner) {
        var allowed = mayRemove(owner) ? EnumSet.of(Act.REMOVE) : EnumSet.noneOf(Act.class);
        return View.of(attachment, allowed, language.locale());
    }

    /** What was submitted stays. */
    private boolean mayRemove(Application owner) {
        return owner.state() == ApplicationState.DRAFT
                && signedIn.caller().speaksFor(owner.organization().id());
    }

    private Application open(UUID id) {
        var application = applications.own(id, signedIn.caller());
        if (!OPEN.contains(application.state())) {
            throw Refused.outOfOrder(R4_CHAIN, "attachment.too-late").with("state", application.state());
        }
        return application;
    }
}
