package cn.xingji.application.certified.change;

import static cn.xingji.rules.RuleId.R5_2_3_CHANGE;

import cn.xingji.application.intake.attachment.AttachmentKind;
import cn.xingji.application.intake.attachment.SentFile;
import cn.xingji.clock.BusinessClock;
import cn.xingji.files.Downloads;
import cn.xingji.files.Uploads;
import cn.xingji.identity.SignedIn;
import cn.xingji.rules.people.Roles;
import cn.xingji.search.PageWish;
import cn.xingji.search.Search;
import cn.xingji.web.IfMatch;
import cn.xingji.web.Language;
import cn.xingji.web.NamedContent;
import cn.xingji.web.Page;
import cn.xingji.web.Performs;
import cn.xingji.web.Shown;
import cn.xingji.web.Versioned;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
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
@Shown(by = Changes.class)
public class ChangeResource {
    private final Changes changes;
    private final Changing changing;
    private final ChangeViews views;
    private final ChangePaper paper;
    private final Search search;
    private final Uploads uploads;
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
    public Page<ChangeView> search(@QueryParam("state") Optional<ChangeState> state, @BeanParam PageWish wish) {
        var caller = signedIn.caller();
        var page = search.page(Changes.LISTING.seenBy(caller).where("state", state), wish);
        return page.map(views.of(page.items(), caller, language.locale()));
    }

    @GET
    @Path("/{id}")
    @Authenticated
    public Response one(UUID id) {
        var caller = signedIn.caller();
        var change = changes.readable(id, caller);
        return Versioned.ok(views.of(change, caller, language.locale()), change.version());
    }

    @GET
    @Path("/{id}/document")
    @Produces("application/pdf")
    @Authenticated
    public Response print(UUID id) {
        var caller = signedIn.caller();
        var change = changes.readable(id, caller);
        var view = views.of(change, caller, Locale.CHINESE);
        return NamedContent.of(paper.render(view, change.client().nameZh(), clock.now()), change.number() + ".pdf")
                .build();
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.APPLICANT)
    @Performs(of = ChangeAct.class, value = "SAVE")
    public Response save(UUID id, @BeanParam IfMatch seen, @Valid @NotNull ChangeForm form) {
        changing.save(id, seen, form.wish(), form.reason().orElse(""), signedIn.caller());
        return one(id);
    }

    @POST
    @Path("/{id}/attachments")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Roles.APPLICANT)
    @Performs(of = ChangeAct.class, value = "SAVE")
    public Response attach(UUID id, @RestForm("kind") AttachmentKind kind, @RestForm FileUpload file) {
        var caller = signedIn.caller();
        changing.requireDraft(id, caller);
        var sent = SentFile.of(kind, file, R5_2_3_CHANGE);
        uploads.keep("changes/" + id, sent.file(), loose -> changing.attach(id, sent.kind(), loose, caller));
        return one(id);
    }

    @GET
    @Path("/{id}/attachments/{attachment}")
    @Authenticated
    public Response download(UUID id, UUID attachment) {
        var change = changes.readable(id, signedIn.caller());
        return downloads.of(changes.attachment(change.id(), attachment).file());
    }

    @DELETE
    @Path("/{id}/attachments/{attachment}")
    @RolesAllowed(Roles.APPLICANT)
    @Performs(of = ChangeAct.class, value = "SAVE")
    public void remove(UUID id, UUID attachment, @BeanParam IfMatch seen) {
        changing.remove(id, seen, attachment, signedIn.caller());
    }

    @POST
    @Path("/{id}/submit")
    @RolesAllowed(Roles.APPLICANT)
    @Performs(of = ChangeAct.class, value = "SUBMIT")
    public Response submit(UUID id, @BeanParam IfMatch seen) {
        changing.submit(id, seen, signedIn.caller());
        return one(id);
    }

    @POST
    @Path("/{id}/withdraw")
    @RolesAllowed(Roles.APPLICANT)
    @Performs(of = ChangeAct.class, value = "WITHDRAW")
    public Response withdraw(UUID id, @BeanParam IfMatch seen) {
        changing.withdraw(id, seen, signedIn.caller());
        return one(id);
    }

    @POST
    @Path("/{id}/accept")
    @RolesAllowed(Roles.APPLICATION_REVIEWER)
    @Performs(of = ChangeAct.class, value = "ACCEPT")
    public Response accept(UUID id, @BeanParam IfMatch seen, @Valid @NotNull Acceptance acceptance) {
        changing.accept(id, seen, acceptance.remark().orElse(""), signedIn.caller());
        return one(id);
    }

    @POST
    @Path("/{id}/refuse")
    @RolesAllowed(Roles.APPLICATION_REVIEWER)
    @Performs(of = ChangeAct.class, value = "REFUSE")
    public Response refuse(UUID id, @BeanParam IfMatch seen, @Valid @NotNull Refusal refusal) {
        changing.refuse(id, seen, refusal.reasons(), signedIn.caller());
        return one(id);
    }
}
