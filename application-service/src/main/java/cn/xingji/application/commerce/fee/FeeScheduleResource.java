package cn.xingji.application.commerce.fee;

import static cn.xingji.rules.RuleId.R5_2_1_E;

import cn.xingji.application.intake.review.Adjustment;
import cn.xingji.application.intake.trade.Risk;
import cn.xingji.application.intake.trade.Trade;
import cn.xingji.application.intake.trade.Trades;
import cn.xingji.clock.BusinessClock;
import cn.xingji.events.AuditMode;
import cn.xingji.identity.SignedIn;
import cn.xingji.rules.Refused;
import cn.xingji.rules.people.Roles;
import cn.xingji.rules.text.Texts;
import cn.xingji.web.IfMatch;
import cn.xingji.web.Language;
import cn.xingji.web.NamedContent;
import cn.xingji.web.Performs;
import cn.xingji.web.Shown;
import cn.xingji.web.Versioned;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The fee and person-day table in its versions: drafted by finance, published by an administrator (R7-fee). */
@Path("/api/v1/fee-schedules")
@RunOnVirtualThread
@Authenticated
@Shown
public class FeeScheduleResource {
    private final FeeSchedules schedules;
    private final Pricing pricing;
    private final TableImports imports;
    private final Trades trades;
    private final SignedIn signedIn;
    private final Language language;
    private final BusinessClock clock;

    FeeScheduleResource(
            FeeSchedules schedules,
            Pricing pricing,
            TableImports imports,
            Trades trades,
            SignedIn signedIn,
            Language language,
            BusinessClock clock) {
        this.schedules = schedules;
        this.pricing = pricing;
        this.imports = imports;
        this.trades = trades;
        this.signedIn = signedIn;
        this.language = language;
        this.clock = clock;
    }

    public record Draft(
            @NotBlank @Pattern(regexp = "[0-9A-Za-z.-]{1,31}")
            String version,

            @NotNull @Valid Terms terms) {}

    @Schema(name = "FeeScheduleView")
    public record View(
            String version,
            FeeScheduleState state,
            String stateLabel,
            Terms terms,
            List<Band> bands,
            Set<FeeScheduleState.Act> allowedActions,
            long revision) {}

    public record TradeView(String code, String titleZh, String titleEn, Risk risk, boolean needsLicence) {}

    @GET
    @RolesAllowed({Roles.FINANCE, Roles.ADMINISTRATOR, Roles.APPLICATION_REVIEWER, Roles.CONTRACT_SIGNATORY})
    public List<View> all() {
        return schedules.all().stream().map(this::view).toList();
    }

    @GET
    @Path("/current")
    public View current() {
        return view(schedules.inForce(clock.today()));
    }

    /** What an initial audit would take and cost, before anybody applies. */
    @GET
    @Path("/current/estimate")
    public CalculationView estimate(
            @QueryParam("people") @NotNull @Positive Integer people,
            @QueryParam("trade") @NotNull String trade,
            @QueryParam("auditMode") @NotNull AuditMode mode) {
        var risk = trades.of(trade)
                .map(Trade::risk)
                .orElseThrow(() -> Refused.invalidField(R5_2_1_E, "fee.unknown-trade", "trade")
                        .with("trade", trade));
        var load = new Calculation.Load(people, risk, mode);
        return CalculationView.of(
                Calculation.initial(schedules.inForce(clock.today()), load, Adjustment.NONE), language.locale());
    }

    @GET
    @Path("/trades")
    public List<TradeView> trades() {
        return trades.all().stream()
                .map(trade -> new TradeView(
                        trade.code(), trade.titleZh(), trade.titleEn(), trade.risk(), trade.needsLicence()))
                .toList();
    }

    @GET
    @Path("/{version}")
    @RolesAllowed({Roles.FINANCE, Roles.ADMINISTRATOR, Roles.APPLICATION_REVIEWER, Roles.CONTRACT_SIGNATORY})
    public Response one(String version) {
        var schedule = schedules.get(version);
        return Versioned.ok(view(schedule), schedule.revision());
    }

    @POST
    @RolesAllowed(Roles.FINANCE)
    @APIResponseSchema(value = View.class, responseCode = "201", responseDescription = "Drafted")
    public Response draft(@Valid @NotNull Draft draft) {
        pricing.draft(draft.version(), draft.terms(), signedIn.caller());
        var schedule = schedules.get(draft.version());
        var location = URI.create("/api/v1/fee-schedules/" + schedule.version());
        return Versioned.created(location, view(schedule), schedule.revision());
    }

    @PUT
    @Path("/{version}")
    @RolesAllowed(Roles.FINANCE)
    @Performs(of = FeeScheduleState.Act.class, value = "EDIT")
    public Response edit(String version, @BeanParam IfMatch seen, @Valid @NotNull Terms terms) {
        pricing.edit(version, seen, terms, signedIn.caller());
        return one(version);
    }

    @PUT
    @Path("/{version}/bands")
    @Consumes(BandFile.CSV)
    @RolesAllowed(Roles.FINANCE)
    @Performs(of = FeeScheduleState.Act.class, value = "EDIT")
    public Response importCsv(String version, @BeanParam IfMatch seen, InputStream file) {
        pricing.fill(version, seen, imports.csv(file), signedIn.caller());
        return one(version);
    }

    @PUT
    @Path("/{version}/bands")
    @Consumes(BandFile.EXCEL)
    @RolesAllowed(Roles.FINANCE)
    @Performs(of = FeeScheduleState.Act.class, value = "EDIT")
    public Response importExcel(String version, @BeanParam IfMatch seen, InputStream file) {
        pricing.fill(version, seen, imports.excel(file), signedIn.caller());
        return one(version);
    }

    @GET
    @Path("/{version}/bands")
    @Produces(BandFile.CSV)
    @RolesAllowed({Roles.FINANCE, Roles.ADMINISTRATOR})
    public Response exportCsv(String version) {
        return download(version, "csv", BandFile.toCsv(schedules.get(version).bands()));
    }

    @GET
    @Path("/{version}/bands")
    @Produces(BandFile.EXCEL)
    @RolesAllowed({Roles.FINANCE, Roles.ADMINISTRATOR})
    public Response exportExcel(String version) {
        return download(
                version,
                "xlsx",
                BandFile.toExcel(version, schedules.get(version).bands()));
    }

    @POST
    @Path("/{version}/publish")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Performs(of = FeeScheduleState.Act.class, value = "PUBLISH")
    public Response publish(String version, @BeanParam IfMatch seen) {
        pricing.publish(version, seen, signedIn.caller());
        return one(version);
    }

    @DELETE
    @Path("/{version}")
    @RolesAllowed(Roles.FINANCE)
    @Performs(of = FeeScheduleState.Act.class, value = "DISCARD")
    public void discard(String version, @BeanParam IfMatch seen) {
        pricing.discard(version, seen);
    }

    private static Response download(String version, String extension, byte[] content) {
        return NamedContent.of(content, "fee-schedule-%s.%s".formatted(version, extension))
                .build();
    }

    private View view(FeeSchedule schedule) {
        var allowed = FeeScheduleState.LIFECYCLE.allowed(
                schedule.state(), signedIn.caller().roles());
        return new View(
                schedule.version(),
                schedule.state(),
                Texts.of("fee-schedule-state." + schedule.state(), language.locale()),
                schedule.terms(),
                schedule.bands(),
                allowed,
                schedule.revision());
    }
}
