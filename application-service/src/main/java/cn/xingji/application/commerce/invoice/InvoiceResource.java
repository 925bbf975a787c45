package cn.xingji.application.commerce.invoice;

import cn.xingji.application.intake.application.Applications;
import cn.xingji.rules.people.Roles;
import cn.xingji.service.clock.BusinessClock;
import cn.xingji.service.identity.SignedIn;
import cn.xingji.service.search.PageWish;
import cn.xingji.service.search.Search;
import cn.xingji.service.web.Language;
import cn.xingji.service.web.Page;
import cn.xingji.service.web.Versioned;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
public class InvoiceResource {
    private final Applications applications;
    private final Invoices invoices;
    private final Search search;
    private final SignedIn signedIn;
    private final Language language;
    private final BusinessClock clock;

    InvoiceResource(
            Applications applications,
            Invoices invoices,
            Search search,
            SignedIn signedIn,
            Language language,
            BusinessClock clock) {
        this.applications = applications;
        this.invoices = invoices;
        this.search = search;
        this.signedIn = signedIn;
        this.language = language;
        this.clock = clock;
    }

    public record Issue(@NotBlank String number, @NotNull LocalDate issuedOn) {}

    public record Payment(
            @NotNull BigDecimal amount, @NotNull LocalDate paidOn, Optional<@Size(max = 200) String> receipt) {}

    public record Cancellation(@NotBlank @Size(max = 2000) String reason) {}

    @GET
    @RolesAllowed(Roles.FINANCE)
    @Transactional
    public Page<InvoiceView> search(@QueryParam("state") Optional<InvoiceState> state, @BeanParam PageWish wish) {
        var asked = Invoices.LISTING.seenBy(signedIn.caller()).where("state", state);
        return search.page(asked, wish).map(this::view);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.APPLICANT, Roles.FINANCE, Roles.CONTRACT_SIGNATORY})
    @Transactional
    public Response one(UUID id) {
        var invoice = invoices.get(id);
        applications.readable(invoice.applicationId(), signedIn.caller());
        return answer(invoice);
    }

    @POST
    @Path("/{id}/issue")
    @RolesAllowed(Roles.FINANCE)
    @Transactional
    public Response issue(UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull Issue issue) {
        var invoice = matched(id, ifMatch);
        invoices.requireFree(issue.number(), id);
        invoice.issue(issue.number(), issue.issuedOn(), clock.today());
        return flushed(invoice);
    }

    @POST
    @Path("/{id}/payment")
    @RolesAllowed(Roles.FINANCE)
    @Transactional
    public Response paid(UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull Payment payment) {
        var invoice = matched(id, ifMatch);
        invoice.paid(payment.amount(), payment.paidOn(), payment.receipt().orElse(""), clock.today());
        return flushed(invoice);
    }

    @POST
    @Path("/{id}/cancel")
    @RolesAllowed(Roles.FINANCE)
    @Transactional
    public Response cancel(
            UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull Cancellation cancellation) {
        var invoice = matched(id, ifMatch);
        invoice.cancel(cancellation.reason());
        return flushed(invoice);
    }

    private Invoice matched(UUID id, String ifMatch) {
        var invoice = invoices.get(id);
        Versioned.match(ifMatch, invoice.version());
        return invoice;
    }

    private Response flushed(Invoice invoice) {
        invoices.flush();
        return answer(invoice);
    }

    private Response answer(Invoice invoice) {
        return Versioned.ok(view(invoice), invoice.version());
    }

    private InvoiceView view(Invoice invoice) {
        return InvoiceView.of(invoice, signedIn.caller(), language.locale());
    }
}
