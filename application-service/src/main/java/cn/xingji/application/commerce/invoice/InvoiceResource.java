package cn.xingji.application.commerce.invoice;

import cn.xingji.identity.SignedIn;
import cn.xingji.rules.people.Roles;
import cn.xingji.search.PageWish;
import cn.xingji.search.Search;
import cn.xingji.web.IfMatch;
import cn.xingji.web.Language;
import cn.xingji.web.Page;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Invoices, issued and settled by finance (R7-fee). */
@Path("/api/v1/invoices")
@RunOnVirtualThread
@Shown(by = Invoices.class)
public class InvoiceResource {
    private final Invoices invoices;
    private final Invoicing invoicing;
    private final Search search;
    private final SignedIn signedIn;
    private final Language language;

    InvoiceResource(Invoices invoices, Invoicing invoicing, Search search, SignedIn signedIn, Language language) {
        this.invoices = invoices;
        this.invoicing = invoicing;
        this.search = search;
        this.signedIn = signedIn;
        this.language = language;
    }

    public record Issue(@NotBlank String number, @NotNull LocalDate issuedOn) {}

    public record Payment(
            @NotNull BigDecimal amount, @NotNull LocalDate paidOn, Optional<@Size(max = 200) String> receipt) {}

    public record Cancellation(@NotBlank @Size(max = 2000) String reason) {}

    @GET
    @RolesAllowed(Roles.FINANCE)
    public Page<InvoiceView> search(@QueryParam("state") Optional<InvoiceState> state, @BeanParam PageWish wish) {
        var asked = Invoices.LISTING.seenBy(signedIn.caller()).where("state", state);
        return search.page(asked, wish).map(this::view);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.APPLICANT, Roles.FINANCE, Roles.CONTRACT_SIGNATORY})
    public Response one(UUID id) {
        var invoice = invoices.visible(id, signedIn.caller());
        return Versioned.ok(view(invoice), invoice.version());
    }

    @POST
    @Path("/{id}/issue")
    @RolesAllowed(Roles.FINANCE)
    @Performs(of = InvoiceAct.class, value = "ISSUE")
    public Response issue(UUID id, @BeanParam IfMatch seen, @Valid @NotNull Issue issue) {
        invoicing.issue(id, issue.number(), issue.issuedOn(), signedIn.caller(), seen);
        return one(id);
    }

    @POST
    @Path("/{id}/payment")
    @RolesAllowed(Roles.FINANCE)
    @Performs(of = InvoiceAct.class, value = "RECORD_PAYMENT")
    public Response paid(UUID id, @BeanParam IfMatch seen, @Valid @NotNull Payment payment) {
        var receipt = payment.receipt().orElse("");
        invoicing.recordPayment(id, payment.amount(), payment.paidOn(), receipt, signedIn.caller(), seen);
        return one(id);
    }

    @POST
    @Path("/{id}/cancel")
    @RolesAllowed(Roles.FINANCE)
    @Performs(of = InvoiceAct.class, value = "CANCEL")
    public Response cancel(UUID id, @BeanParam IfMatch seen, @Valid @NotNull Cancellation cancellation) {
        invoicing.cancel(id, cancellation.reason(), signedIn.caller(), seen);
        return one(id);
    }

    private InvoiceView view(Invoice invoice) {
        return InvoiceView.of(invoice, signedIn.caller(), language.locale());
    }
}
