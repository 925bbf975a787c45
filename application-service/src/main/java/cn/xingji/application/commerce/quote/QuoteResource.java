package cn.xingji.application.commerce.quote;

import cn.xingji.application.commerce.fee.CalculationView;
import cn.xingji.application.intake.application.Application;
import cn.xingji.clock.BusinessClock;
import cn.xingji.identity.SignedIn;
import cn.xingji.rules.people.Roles;
import cn.xingji.web.Language;
import cn.xingji.web.NamedContent;
import cn.xingji.web.Shown;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What a case takes and costs over its cycle, each figure explained (R5.2.1-e, R7-fee). */
@Path("/api/v1/applications/{application}/quote")
@RunOnVirtualThread
@RolesAllowed({Roles.APPLICANT, Roles.APPLICATION_REVIEWER, Roles.CONTRACT_SIGNATORY, Roles.FINANCE})
@Shown(by = Quotes.class)
public class QuoteResource {
    private final Quotes quotes;
    private final QuotePaper paper;
    private final SignedIn signedIn;
    private final Language language;
    private final BusinessClock clock;

    QuoteResource(Quotes quotes, QuotePaper paper, SignedIn signedIn, Language language, BusinessClock clock) {
        this.quotes = quotes;
        this.paper = paper;
        this.signedIn = signedIn;
        this.language = language;
        this.clock = clock;
    }

    /**
     * @param number the application's
     * @param client its name
     * @param binding whether the case keeps this table already; a draft's quote follows the table in force
     */
    public record Quote(String number, String client, boolean binding, List<CalculationView> audits) {}

    @GET
    public Quote quote(UUID application) {
        return of(readable(application), language.locale());
    }

    @GET
    @Path("/document")
    @Produces("application/pdf")
    public Response print(UUID application) {
        var quoted = readable(application);
        var content = paper.render(quoted, of(quoted, Locale.CHINESE), clock.now());
        return NamedContent.of(content, "%s-quote.pdf".formatted(quoted.number()))
                .build();
    }

    private Quote of(Application application, Locale locale) {
        var audits = quotes.of(application).stream()
                .map(each -> CalculationView.of(each, locale))
                .toList();
        return new Quote(
                application.number(),
                application.organization().nameZh(),
                application.feeSchedule().isPresent(),
                audits);
    }

    private Application readable(UUID application) {
        return quotes.priced(application, signedIn.caller());
    }
}
