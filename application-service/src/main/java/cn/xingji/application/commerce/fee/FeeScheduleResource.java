package cn.xingji.application.commerce.fee;

import static cn.xingji.rules.RuleId.R5_2_1_E;

import cn.xingji.application.intake.review.Adjustment;
import cn.xingji.application.intake.trade.Risk;
import cn.xingji.application.intake.trade.Trade;
import cn.xingji.application.intake.trade.Trades;
import cn.xingji.events.AuditMode;
import cn.xingji.rules.Refused;
import cn.xingji.rules.people.Roles;
import cn.xingji.rules.text.Texts;
import cn.xingji.service.clock.BusinessClock;
import cn.xingji.service.identity.SignedIn;
import cn.xingji.service.web.Language;
import cn.xingji.service.web.Versioned;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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

/** The fee and person-day table in its versions: drafted by finance, published by an administrator (R7-fee). */
@Path("/api/v1/fee-schedules")
@RunOnVirtualThread
@Authenticated
public class FeeScheduleResource {
    private final FeeSchedules schedules;
    private final Trades trades;
    private final SignedIn signedIn;
    private final Language language;
    private final BusinessClock clock;

    FeeScheduleResource(
            FeeSchedules schedules, Trades trades, SignedIn signedIn, Language language, BusinessClock clock) {
        this.schedules = schedules;
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
    @Transactional
    public List<View> all() {
        return schedules.all().stream().map(this::view).toList();
    }

    @GET
    @Path("/current")
    @Transactional
    public View current() {
        return view(schedules.inForce(clock.today()));
    }

    /** What an initial audit would take and cost, before anybody applies. */
    @GET
    @Path("/current/estimate")
    @Transactional
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
    @Transactional
    public List<TradeView> trades() {
        return trades.all().stream()
                .map(trade -> new TradeView(
                        trade.code(), trade.titleZh(), trade.titleEn(), trade.risk(), trade.needsLicence()))
                .toList();
    }

    @GET
    @Path("/{version}")
    @RolesAllowed({Roles.FINANCE, Roles.ADMINISTRATOR, Roles.APPLICATION_REVIEWER, Roles.CONTRACT_SIGNATORY})
    @Transactional
    public Response one(String version) {
        return answer(schedules.get(version));
    }

    @POST
    @RolesAllowed(Roles.FINANCE)
    @Transactional
    public Response draft(@Valid @NotNull Draft draft) {
        schedules.requireFree(draft.version(), draft.terms().effectiveFrom());
        var schedule = new FeeSchedule(draft.version(), draft.terms(), signedIn.caller());
        schedules.persistAndFlush(schedule);
        var location = URI.create("/api/v1/fee-schedules/" + schedule.version());
        return Versioned.created(location, view(schedule), schedule.revision());
    }

    @PUT
    @Path("/{version}")
    @RolesAllowed(Roles.FINANCE)
    @Transactional
    public Response edit(String version, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull Terms terms) {
        var schedule = matched(version, ifMatch);
        schedules.requireFreeDay(version, terms.effectiveFrom());
        schedule.edit(terms);
        return flushed(schedule);
    }

    @PUT
    @Path("/{version}/bands")
    @Consumes(BandFile.CSV)
    @RolesAllowed(Roles.FINANCE)
    @Transactional
    public Response importCsv(String version, @HeaderParam("If-Match") String ifMatch, InputStream file) {
        return filled(matched(version, ifMatch), BandFile.readCsv(file));
    }

    @PUT
    @Path("/{version}/bands")
    @Consumes(BandFile.EXCEL)
    @RolesAllowed(Roles.FINANCE)
    @Transactional
    public Response importExcel(String version, @HeaderParam("If-Match") String ifMatch, InputStream file) {
        return filled(matched(version, ifMatch), BandFile.readExcel(file));
    }

    @GET
    @Path("/{version}/bands")
    @Produces(BandFile.CSV)
    @RolesAllowed({Roles.FINANCE, Roles.ADMINISTRATOR})
    @Transactional
    public Response exportCsv(String version) {
        return download(version, "csv", BandFile.toCsv(schedules.get(version).bands()));
    }

    @GET
    @Path("/{version}/bands")
    @Produces(BandFile.EXCEL)
    @RolesAllowed({Roles.FINANCE, Roles.ADMINISTRATOR})
    @Transactional
    public Response exportExcel(String version) {
        return download(
                version,
                "xlsx",
                BandFile.toExcel(version, schedules.get(version).bands()));
    }

    @POST
    @Path("/{version}/publish")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Transactional
    public Response publish(String version, @HeaderParam("If-Match") String ifMatch) {
        var schedule = matched(version, ifMatch);
        schedule.publish(signedIn.caller(), clock.today());
        return flushed(schedule);
    }

    @DELETE
    @Path("/{version}")
    @RolesAllowed(Roles.FINANCE)
    @Transactional
    public void discard(String version) {
        var schedule = schedules.get(version);
        schedule.requireDraft();
        schedules.delete(schedule);
    }

    private FeeSchedule matched(String version, String ifMatch) {
        var schedule = schedules.get(version);
        Versioned.match(ifMatch, schedule.revision());
        return schedule;
    }

    private Response filled(FeeSchedule schedule, Bands bands) {
        schedule.fill(bands);
        return flushed(schedule);
    }

    private Response flushed(FeeSchedule schedule) {
        schedules.flush();
        return answer(schedule);
    }

    private Response answer(FeeSchedule schedule) {
        return Versioned.ok(view(schedule), schedule.revision());
    }

    private static Response download(String version, String extension, byte[] content) {
        return Response.ok(content)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"fee-schedule-%s.%s\"".formatted(version, extension))
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
