package cn.xingji.application.certified.retention;

import cn.xingji.clock.BusinessClock;
import cn.xingji.identity.SignedIn;
import cn.xingji.rules.people.Roles;
import cn.xingji.rules.text.Texts;
import cn.xingji.web.Language;
import cn.xingji.web.Shown;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How long records are kept, what is kept no longer than it must be, and what is held: ids and days, no names. */
@Path("/api/v1/retention")
@RunOnVirtualThread
@Shown
public class RetentionResource {
    private final RetentionTable table;
    private final LegalHolds holds;
    private final Holding holding;
    private final BusinessClock clock;
    private final SignedIn signedIn;
    private final Language language;

    RetentionResource(
            RetentionTable table,
            LegalHolds holds,
            Holding holding,
            BusinessClock clock,
            SignedIn signedIn,
            Language language) {
        this.table = table;
        this.holds = holds;
        this.holding = holding;
        this.clock = clock;
        this.signedIn = signedIn;
        this.language = language;
    }

    @Schema(name = "RetentionRule")
    public record LineView(
            KeptRecord record,
            String recordLabel,
            int version,
            LocalDate effectiveFrom,
            String service,
            String countsFrom,
            int yearsAfterTheEnd,
            boolean currentAndPreviousCycle,
            String rule,
            String source) {
        static LineView of(RetentionLine line, Locale locale) {
            return new LineView(
                    line.record(),
                    Texts.of("record." + line.record(), locale),
                    line.version(),
                    line.effectiveFrom(),
                    line.service(),
                    line.countsFrom(),
                    line.kept().afterTheEnd().getYears(),
                    line.kept().currentAndPreviousCycle(),
                    line.rule().id(),
                    line.source());
        }
    }

    @Schema(name = "RecordsDue")
    public record DueView(
            UUID caseId,
            UUID certificateId,
            KeptRecord record,
            String recordLabel,
            String service,
            LocalDate keptUntil,
            boolean held) {
        static DueView of(RetentionTable.Due due, Locale locale) {
            return new DueView(
                    due.caseId(),
                    due.certificateId(),
                    due.record(),
                    Texts.of("record." + due.record(), locale),
                    due.service(),
                    due.keptUntil(),
                    due.held());
        }
    }

    @Schema(name = "LegalHold")
    public record HoldView(
            UUID id,
            UUID caseId,
            String reason,
            String setBy,
            Instant setAt,
            Optional<String> liftedBecause,
            Optional<String> liftedBy,
            Optional<Instant> liftedAt) {
        static HoldView of(LegalHold hold) {
            return new HoldView(
                    hold.id(),
                    hold.caseId(),
                    hold.reason(),
                    hold.setByName(),
                    hold.setAt(),
                    hold.liftedBecause(),
                    hold.liftedByName(),
                    hold.liftedAt());
        }
    }

    @Schema(name = "NewLegalHold")
    public record NewHold(
            @NotNull UUID caseId,
            @NotBlank @Size(max = 2000) String reason) {}

    @Schema(name = "LiftedBecause")
    public record Lifting(@NotBlank @Size(max = 2000) String reason) {}

    @GET
    @RolesAllowed(Roles.ADMINISTRATOR)
    public List<LineView> inForce() {
        return table.inForce(clock.today()).stream()
                .map(line -> LineView.of(line, language.locale()))
                .toList();
    }

    @GET
    @Path("/due")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public List<DueView> due() {
        return table.due(clock.today()).stream()
                .map(due -> DueView.of(due, language.locale()))
                .toList();
    }

    @GET
    @Path("/holds")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public List<HoldView> holds() {
        return holds.all().stream().map(HoldView::of).toList();
    }

    @POST
    @Path("/holds")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public HoldView hold(@Valid @NotNull NewHold wanted) {
        return HoldView.of(holds.findById(holding.hold(wanted.caseId(), wanted.reason(), signedIn.caller())));
    }

    @POST
    @Path("/holds/{id}/lift")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public HoldView lift(UUID id, @Valid @NotNull Lifting lifting) {
        holding.lift(id, lifting.reason(), signedIn.caller());
        return HoldView.of(holds.findById(id));
    }
}
