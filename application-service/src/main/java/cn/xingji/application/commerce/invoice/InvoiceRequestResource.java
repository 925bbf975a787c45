package cn.xingji.application.commerce.invoice;

import cn.xingji.application.commerce.quote.Quotes;
import cn.xingji.events.AuditKind;
import cn.xingji.identity.SignedIn;
import cn.xingji.rules.people.Roles;
import cn.xingji.web.Idempotent;
import cn.xingji.web.Language;
import cn.xingji.web.Shown;
import cn.xingji.web.Versioned;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The invoices of a case: asked for by the client once the contract stands (R7-fee). */
@Path("/api/v1/applications/{application}/invoices")
@RunOnVirtualThread
@Shown(by = Quotes.class)
public class InvoiceRequestResource {
    private final Quotes quotes;
    private final Invoices invoices;
    private final Invoicing invoicing;
    private final SignedIn signedIn;
    private final Language language;

    InvoiceRequestResource(
            Quotes quotes, Invoices invoices, Invoicing invoicing, SignedIn signedIn, Language language) {
        this.quotes = quotes;
        this.invoices = invoices;
        this.invoicing = invoicing;
        this.signedIn = signedIn;
        this.language = language;
    }

    /** @param bank address, telephone, bank and account, for a special invoice */
    public record Wish(
            @NotNull AuditKind audit,
            @NotNull InvoiceType type,
            Optional<@Size(max = 500) String> bank,
            @NotBlank @Email @Size(max = 254) String email) {}

    @POST
    @RolesAllowed(Roles.APPLICANT)
    @Idempotent
    @APIResponseSchema(value = InvoiceView.class, responseCode = "201", responseDescription = "Requested")
    public Response request(UUID application, @Valid @NotNull Wish wish) {
        var caller = signedIn.caller();
        var bank = wish.bank().orElse("");
        var id = invoicing.request(application, wish.audit(), wish.type(), bank, wish.email(), caller);
        var invoice = invoices.visible(id, caller);
        var view = InvoiceView.of(invoice, caller, language.locale());
        return Versioned.created(URI.create("/api/v1/invoices/" + id), view, invoice.version());
    }

    @GET
    @RolesAllowed({Roles.APPLICANT, Roles.FINANCE, Roles.CONTRACT_SIGNATORY})
    public List<InvoiceView> all(UUID application) {
        var caller = signedIn.caller();
        var priced = quotes.priced(application, caller);
        return invoices.of(priced.id()).stream()
                .map(invoice -> InvoiceView.of(invoice, caller, language.locale()))
                .toList();
    }
}
