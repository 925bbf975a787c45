package cn.xingji.application.commerce.terms;

import cn.xingji.application.intake.application.ApplicationView.MissingView;
import cn.xingji.identity.SignedIn;
import cn.xingji.rules.people.Roles;
import cn.xingji.rules.text.Texts;
import cn.xingji.web.Idempotent;
import cn.xingji.web.IfMatch;
import cn.xingji.web.Language;
import cn.xingji.web.Performs;
import cn.xingji.web.Shown;
import cn.xingji.web.Versioned;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** What every contract says, in its versions: drafted by one administrator, published by another. */
@Path("/api/v1/contract-terms")
@Shown
@RunOnVirtualThread
public class ContractTermsResource {
    private final ContractTermsVersions versions;
    private final TermsDrafting drafting;
    private final SignedIn signedIn;
    private final Language language;

    ContractTermsResource(
            ContractTermsVersions versions, TermsDrafting drafting, SignedIn signedIn, Language language) {
        this.versions = versions;
        this.drafting = drafting;
        this.signedIn = signedIn;
        this.language = language;
    }

    public record ArticleForm(
            @NotNull Clause clause,
            @NotBlank @Size(max = 5000) String text) {
        Article article() {
            return new Article(clause, text.strip());
        }
    }

    @Schema(name = "ContractTermsForm")
    public record Form(
            @NotNull LocalDate effectiveFrom,
            @NotNull @Size(max = 30) List<@NotNull @Valid ArticleForm> articles) {
        List<Article> said() {
            return articles.stream().map(ArticleForm::article).toList();
        }
    }

    public record ArticleView(Clause clause, String title, String text) {}

    /** @param missing the clauses that keep it from being published */
    @Schema(name = "ContractTermsView")
    public record View(
            int version,
            LocalDate effectiveFrom,
            ContractTermsState state,
            String stateLabel,
            List<ArticleView> articles,
            List<MissingView> missing,
            Set<ContractTermsAct> allowedActions,
            long revision) {}

    @GET
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.CONTRACT_SIGNATORY})
    public List<View> all() {
        return versions.all().stream().map(this::view).toList();
    }

    @GET
    @Path("/{version}")
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.CONTRACT_SIGNATORY})
    public Response one(String version) {
        var terms = versions.named(version);
        return Versioned.ok(view(terms), terms.revision());
    }

    @POST
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Idempotent
    @APIResponseSchema(value = View.class, responseCode = "201", responseDescription = "Drafted")
    public Response draft(@Valid @NotNull Form form) {
        var version = drafting.draft(form.effectiveFrom(), form.said(), signedIn.caller());
        var terms = versions.get(version);
        return Versioned.created(URI.create("/api/v1/contract-terms/" + version), view(terms), terms.revision());
    }

    @PUT
    @Path("/{version}")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Performs(of = ContractTermsAct.class, value = "EDIT")
    public Response edit(String version, @BeanParam IfMatch seen, @Valid @NotNull Form form) {
        drafting.edit(version, seen, form.effectiveFrom(), form.said(), signedIn.caller());
        return one(version);
    }

    @POST
    @Path("/{version}/publish")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Performs(of = ContractTermsAct.class, value = "PUBLISH")
    public Response publish(String version, @BeanParam IfMatch seen) {
        drafting.publish(version, seen, signedIn.caller());
        return one(version);
    }

    private View view(ContractTerms terms) {
        var locale = language.locale();
        return new View(
                terms.version(),
                terms.effectiveFrom(),
                terms.state(),
                Texts.of("contract-terms-state." + terms.state(), locale),
                terms.articles().stream()
                        .map(each -> new ArticleView(
                                each.clause(), Texts.of("contract-clause." + each.clause(), locale), each.text()))
                        .toList(),
                terms.missing().stream()
                        .map(each -> MissingView.of(each, locale))
                        .toList(),
                ContractTermsState.LIFECYCLE.allowed(
                        terms.state(), signedIn.caller().roles()),
                terms.revision());
    }
}
