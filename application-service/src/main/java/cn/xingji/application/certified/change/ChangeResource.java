package cn.xingji.application.certified.change;

import static cn.xingji.rules.RuleId.R5_2_3_CHANGE;

import cn.xingji.application.intake.attachment.AttachmentKind;
import cn.xingji.files.Downloads;
import cn.xingji.files.FileLedger;
import cn.xingji.files.Uploads;
import cn.xingji.rules.Refused;
import cn.xingji.rules.people.Roles;
import cn.xingji.service.clock.BusinessClock;
import cn.xingji.service.identity.SignedIn;
import cn.xingji.service.search.PageWish;
import cn.xingji.service.search.Search;
import cn.xingji.service.web.Language;
import cn.xingji.service.web.Page;
import cn.xingji.service.web.Versioned;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Change requests: completed and handed in by the organisation, reviewed by the body (R5.2.3). */
@Path("/api/v1/changes")
@RunOnVirtualThread
public class ChangeResource {
    private final Changes changes;
    private final Changing changing;
    private final ChangeViews views;
    private final ChangePaper paper;
    private final Search search;
    private final Uploads uploads;
    private final FileLedger ledger;
    private final Downloads downloads;
    private final SignedIn signedIn;
    private final Language language;
    private final BusinessClock clock;

    ChangeResource(
            Changes changes,
            Changing changing,
            ChangeViews views,
            ChangePaper paper,
            Search search,
            Uploads uploads,
            FileLedger ledger,
            Downloads downloads,
            SignedIn signedIn,
            Language language,
            BusinessClock clock) {
        this.changes = changes;
        this.changing = changing;
        this.views = views;
        this.paper = paper;
        this.search = search;
        this.uploads = uploads;
        this.ledger = ledger;
        this.downloads = downloads;
        this.signedIn = signedIn;
        this.language = language;
        this.clock = clock;
    }

    @Schema(name = "ChangeAcceptance")
    public record Acceptance(Optional<@Size(max = 2000) String> remark) {}

    public record Refusal(@NotNull @Size(max = 20) List<@NotNull String> reasons) {}

    @GET
    @Authenticated
    @Transactional
    public Page<ChangeView> search(@QueryParam("state") Optional<ChangeState> state, @BeanParam PageWish wish) {
        var caller = signedIn.caller();
        var page = search.page(Changes.LISTING.seenBy(caller).where("state", state), wish);
        return page.map(views.of(page.items(), caller, language.locale()));
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Transactional
    public Response one(UUID id) {
        return answer(changes.readable(id, signedIn.caller()));
    }

    @GET
    @Path("/{id}/document")
    @Produces("application/pdf")
    @Authenticated
    @Transactional
    public Response print(UUID id) {
        var caller = signedIn.caller();
        var change = changes.readable(id, caller);
        var view = views.of(change, caller, Locale.CHINESE);
        return Response.ok(paper.render(view, change.client().nameZh(), clock.now()))
                .header("Content-Disposition", "attachment; filename=\"" + change.number() + ".pdf\"")
                .build();
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.APPLICANT)
    @Transactional
    public Response save(UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull ChangeForm form) {
        var change = changes.own(id, signedIn.caller());
        Versioned.match(ifMatch, change.version());
        changing.save(change, form.wish(), form.reason().orElse(""));
        return flushed(change);
    }

    @POST
    @Path("/{id}/attachments")
    @RolesAllowed(Roles.APPLICANT)
    @Transactional
    public Response attach(UUID id, @RestForm AttachmentKind kind, @RestForm FileUpload file) {
        var change = changes.own(id, signedIn.caller());
        change.requireDraft();
        if (kind == null || file == null) {
            throw Refused.invalidField(R5_2_3_CHANGE, "attachment.kind-and-file", kind == null ? "kind" : "file");
        }
        changes.keep(new ChangeAttachment(id, kind, uploads.keep("changes/" + id, file), clock.now()));
        return flushed(change);
    }

    @GET
    @Path("/{id}/attachments/{attachment}")
    @Authenticated
    @Transactional
    public Response download(UUID id, UUID attachment) {
        var change = changes.readable(id, signedIn.caller());
        var file = changes.attachment(change.id(), attachment).file();
        return downloads.of(file);
    }

    @DELETE
    @Path("/{id}/attachments/{attachment}")
    @RolesAllowed(Roles.APPLICANT)
    @Transactional
    public void remove(UUID id, UUID attachment) {
        var change = changes.own(id, signedIn.caller());
        change.requireDraft();
        var gone = changes.attachment(id, attachment);
        changes.remove(gone);
        ledger.release(gone.file());
    }

    @POST
    @Path("/{id}/submit")
    @RolesAllowed(Roles.APPLICANT)
    @Transactional
    public Response submit(UUID id) {
        var change = changes.own(id, signedIn.caller());
        changing.submit(change);
        return flushed(change);
    }

    @POST
    @Path("/{id}/withdraw")
    @RolesAllowed(Roles.APPLICANT)
    @Transactional
    public Response withdraw(UUID id) {
        var change = changes.own(id, signedIn.caller());
        changing.withdraw(change);
        return flushed(change);
    }

    @POST
    @Path("/{id}/accept")
    @RolesAllowed(Roles.APPLICATION_REVIEWER)
    @Transactional
    public Response accept(UUID id, @Valid @NotNull Acceptance acceptance) {
        var change = changes.get(id);
        changing.accept(change, acceptance.remark().orElse(""), signedIn.caller());
        return flushed(change);
    }

    @POST
    @Path("/{id}/refuse")
    @RolesAllowed(Roles.APPLICATION_REVIEWER)
    @Transactional
    public Response refuse(UUID id, @Valid @NotNull Refusal refusal) {
        var change = changes.get(id);
        changing.refuse(change, refusal.reasons(), signedIn.caller());
        return flushed(change);
    }

    private Response flushed(ChangeRequest change) {
        changes.flush();
        return answer(change);
    }

    private Response answer(ChangeRequest change) {
        return Versioned.ok(views.of(change, signedIn.caller(), language.locale()), change.version());
    }
}
