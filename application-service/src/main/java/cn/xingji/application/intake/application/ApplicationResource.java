package cn.xingji.application.intake.application;

import cn.xingji.events.AuditMode;
import cn.xingji.events.Standard;
import cn.xingji.identity.SignedIn;
import cn.xingji.rules.people.Roles;
import cn.xingji.search.PageWish;
import cn.xingji.search.Search;
import cn.xingji.web.Idempotent;
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
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Applications: drafted, saved, submitted and withdrawn by the applicant; read by the body's staff too. */
@Path("/api/v1/applications")
@RunOnVirtualThread
@Shown(by = Applications.class)
public class ApplicationResource {
    private final Applications applications;
    private final Applying applying;
    private final ApplicationViews views;
    private final FormPaper paper;
    private final Search search;
    private final SignedIn signedIn;
    private final Language language;

    ApplicationResource(
            Applications applications,
            Applying applying,
            ApplicationViews views,
            FormPaper paper,
            Search search,
            SignedIn signedIn,
            Language language) {
        this.applications = applications;
        this.applying = applying;
        this.views = views;
        this.paper = paper;
        this.search = search;
        this.signedIn = signedIn;
        this.language = language;
    }

    public record RemoteForm(
            Optional<@Size(max = 3) Set<RemoteRequest.@NotNull Ground>> grounds,
            Optional<@Size(max = 2000) String> reason,
            Optional<@Size(max = 10) Set<RemoteRequest.@NotNull Means>> means) {
        RemoteRequest request() {
            return new RemoteRequest(grounds.orElse(Set.of()), reason.orElse(""), means.orElse(Set.of()));
        }
    }

    public record Form(
            Optional<@Size(max = 30) List<@NotBlank @Size(max = 80) String>> goods,
            Optional<@Size(max = 30) List<@NotBlank @Size(max = 80) String>> services,
            Optional<@Size(max = 8) String> trade,
            Optional<@Size(max = 10) List<@NotNull Standard>> standards,
            Optional<@Positive Integer> people,
            Optional<@Valid @Size(max = 200) List<@NotNull @Valid SiteForm>> sites,
            Optional<@Size(max = 50) List<@NotBlank @Size(max = 200) String>> heldCertificates,
            Optional<AuditMode> auditMode,
            Optional<@Valid RemoteForm> remoteRequest,
            Optional<Boolean> declarationAccepted) {
        ApplicationForm form() {
            return new ApplicationForm(
                    goods.orElse(List.of()),
                    services.orElse(List.of()),
                    trade,
                    standards.orElse(List.of()),
                    people,
                    sites.orElse(List.of()).stream().map(SiteForm::site).toList(),
                    heldCertificates.orElse(List.of()),
                    auditMode,
                    remoteRequest.map(RemoteForm::request),
                    declarationAccepted.orElse(false));
        }
    }

    @Schema(name = "WithdrawalReason")
    public record Reason(@NotNull @Size(max = 2000) String reason) {}

    public record Recertification(@NotNull UUID previousCase) {}

    @POST
    @RolesAllowed(Roles.APPLICANT)
    @Idempotent
    @APIResponseSchema(value = ApplicationView.class, responseCode = "201", responseDescription = "Drafted")
    public Response draft(@Valid @NotNull Form form) {
        return created(applying.draft(form.form(), signedIn.caller()));
    }

    /** Drafts a recertification from the last cycle's case (R5.7.1). */
    @POST
    @Shown(by = Applications.class, namedInBody = true)
    @Path("/recertifications")
    @RolesAllowed(Roles.APPLICANT)
    @Idempotent
    @APIResponseSchema(value = ApplicationView.class, responseCode = "201", responseDescription = "Drafted")
    public Response recertify(@Valid @NotNull Recertification request) {
        return created(applying.recertify(request.previousCase(), signedIn.caller()));
    }

    /** The form in words, to check before it is handed in. */
    @GET
    @Path("/{id}/answers")
    @Authenticated
    public Answers answers(UUID id) {
        return paper.answers(readable(id), language.locale());
    }

    /** The form printed (record 8.2). */
    @GET
    @Path("/{id}/form")
    @Produces("application/pdf")
    @Authenticated
    public Response form(UUID id) {
        var application = readable(id);
        return printed(paper.print(application), application.number());
    }

    /** The request for a remote audit printed (远程审查申请书, RA4.2-request). */
    @GET
    @Path("/{id}/remote-request")
    @Produces("application/pdf")
    @Authenticated
    public Response remoteRequest(UUID id) {
        var application = readable(id);
        return printed(paper.printRemoteRequest(application), application.number() + "-remote");
    }

    /** What changed since the last cycle (R5.2.1-d). */
    @GET
    @Path("/{id}/form-changes")
    @Authenticated
    public FormChanges changes(UUID id) {
        var application = readable(id);
        return FormChanges.since(applications.before(application), application);
    }

    @GET
    @Authenticated
    public Page<ApplicationView> search(
            @QueryParam("state") Optional<ApplicationState> state, @BeanParam PageWish wish) {
        var caller = signedIn.caller();
        var page = search.page(Applications.LISTING.seenBy(caller).where("state", state), wish);
        return page.map(views.of(page.items(), caller, language.locale()));
    }

    @GET
    @Path("/{id}")
    @Authenticated
    public Response one(UUID id) {
        var application = readable(id);
        return Versioned.ok(view(application), application.version());
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.APPLICANT)
    @Performs(of = ApplicationAct.class, value = "SAVE")
    public Response save(UUID id, @BeanParam IfMatch seen, @Valid @NotNull Form form) {
        applying.save(id, seen, form.form(), signedIn.caller());
        return one(id);
    }

    @POST
    @Path("/{id}/submit")
    @RolesAllowed(Roles.APPLICANT)
    @Performs(of = ApplicationAct.class, value = "SUBMIT")
    public Response submit(UUID id, @BeanParam IfMatch seen) {
        applying.submit(id, seen, signedIn.caller());
        return one(id);
    }

    @POST
    @Path("/{id}/withdraw")
    @RolesAllowed(Roles.APPLICANT)
    @Performs(of = ApplicationAct.class, value = "WITHDRAW")
    public Response withdraw(UUID id, @BeanParam IfMatch seen, @Valid @NotNull Reason reason) {
        applying.withdraw(id, seen, reason.reason(), signedIn.caller());
        return one(id);
    }

    @POST
    @Path("/{id}/terminate")
    @RolesAllowed({Roles.APPLICANT, Roles.CONTRACT_SIGNATORY})
    @Performs(of = ApplicationAct.class, value = "TERMINATE")
    @Operation(summary = "Client or body ends a contracted case that has no certificate, with a reason")
    public Response terminate(UUID id, @BeanParam IfMatch seen, @Valid @NotNull Reason reason) {
        applying.terminate(id, seen, reason.reason(), signedIn.caller());
        return one(id);
    }

    private static Response printed(byte[] content, String name) {
        return NamedContent.of(content, name + ".pdf").build();
    }

    private Response created(UUID id) {
        var application = readable(id);
        return Versioned.created(URI.create("/api/v1/applications/" + id), view(application), application.version());
    }

    private Application readable(UUID id) {
        return applications.readable(id, signedIn.caller());
    }

    private ApplicationView view(Application application) {
        return views.of(application, signedIn.caller(), language.locale());
    }
}
