package cn.xingji.application.commerce.invoice;

import static cn.xingji.rules.RuleId.R7_FEE;

import cn.xingji.application.commerce.contract.Contracts;
import cn.xingji.application.commerce.fee.Calculation;
import cn.xingji.application.commerce.quote.Quotes;
import cn.xingji.application.intake.application.Application;
import cn.xingji.application.intake.application.Applications;
import cn.xingji.events.AuditKind;
import cn.xingji.rules.Refused;
import cn.xingji.rules.people.Roles;
import cn.xingji.service.clock.BusinessClock;
import cn.xingji.service.identity.SignedIn;
import cn.xingji.service.web.Idempotent;
import cn.xingji.service.web.Language;
import cn.xingji.service.web.Versioned;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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

/** The invoices of a case: asked for by the client once the contract stands (R7-fee). */
@Path("/api/v1/applications/{application}/invoices")
@RunOnVirtualThread
public class InvoiceRequestResource {
    private final Applications applications;
    private final Contracts contracts;
    private final Quotes quotes;
    private final Invoices invoices;
    private final SignedIn signedIn;
    private final Language language;
    private final BusinessClock clock;

    InvoiceRequestResource(
            Applications applications,
            Contracts contracts,
            Quotes quotes,
            Invoices invoices,
            SignedIn signedIn,
            Language language,
            BusinessClock clock) {
        this.applications = applications;
        this.contracts = contracts;
        this.quotes = quotes;
        this.invoices = invoices;
        this.signedIn = signedIn;
        this.language = language;
        this.clock = clock;
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
    @Transactional
    public Response request(UUID application, @Valid @NotNull Wish wish) {
        var caller = signedIn.caller();
        var own = applications.own(application, caller);
        contracts.requireSigned(own.id());
        var audit = audit(own, wish.audit());
        invoices.requireNone(own.id(), wish.audit());
        var client = own.organization();
        var buyer = new Buyer(
                wish.type(),
                client.nameZh(),
                client.creditCode().value(),
                wish.bank().orElse(""),
                wish.email());
        var invoice = new Invoice(own.id(), audit, buyer, caller.name(), clock.now());
        invoices.persistAndFlush(invoice);
        var view = InvoiceView.of(invoice, caller, language.locale());
        return Versioned.created(URI.create("/api/v1/invoices/" + invoice.id()), view, invoice.version());
    }

    @GET
    @RolesAllowed({Roles.APPLICANT, Roles.FINANCE, Roles.CONTRACT_SIGNATORY})
    @Transactional
    public List<InvoiceView> all(UUID application) {
        var caller = signedIn.caller();
        var readable = applications.readable(application, caller);
        return invoices.of(readable.id()).stream()
                .map(invoice -> InvoiceView.of(invoice, caller, language.locale()))
                .toList();
    }

    private Calculation audit(Application application, AuditKind wanted) {
        return quotes.of(application).stream()
                .filter(each -> each.kind() == wanted)
                .findFirst()
                .orElseThrow(() -> Refused.invalidField(R7_FEE, "invoice.no-such-audit", "audit"));
    }
}
