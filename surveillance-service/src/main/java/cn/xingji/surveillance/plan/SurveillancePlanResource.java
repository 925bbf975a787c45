package cn.xingji.surveillance.plan;

import static cn.xingji.rules.RuleId.R5_6_1;

import cn.xingji.clock.BusinessClock;
import cn.xingji.deadline.DeadlineView;
import cn.xingji.deadline.Deadlines;
import cn.xingji.deadline.RuleLimits;
import cn.xingji.events.AuditKind;
import cn.xingji.identity.SignedIn;
import cn.xingji.rules.deadline.Limit;
import cn.xingji.search.PageWish;
import cn.xingji.search.Search;
import cn.xingji.web.Language;
import cn.xingji.web.Page;
import cn.xingji.web.Shown;
import cn.xingji.web.Versioned;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Surveillance plans, for the body's staff and the holder. */
@Path("/api/v1/surveillance-plans")
@RunOnVirtualThread
@Authenticated
@Shown(by = SurveillancePlans.class)
public class SurveillancePlanResource {
    private final SurveillancePlans plans;
    private final Search search;
    private final RuleLimits limits;
    private final Deadlines deadlines;
    private final SignedIn signedIn;
    private final Language language;
    private final BusinessClock clock;

    SurveillancePlanResource(
            SurveillancePlans plans,
            Search search,
            RuleLimits limits,
            Deadlines deadlines,
            SignedIn signedIn,
            Language language,
            BusinessClock clock) {
        this.plans = plans;
        this.search = search;
        this.limits = limits;
        this.deadlines = deadlines;
        this.signedIn = signedIn;
        this.language = language;
        this.clock = clock;
    }

    public record WindowView(
            AuditKind kind,
            LocalDate opensOn,
            LocalDate closesOn,
            boolean provisional,
            WindowState state,
            Optional<LocalDate> completedOn,
            long daysLeft,
            String rule,
            String basis) {
        static WindowView of(Window window, LocalDate today) {
            return new WindowView(
                    window.kind(),
                    window.opensOn(),
                    window.closesOn(),
                    window.provisional(),
                    window.state(),
                    window.completion(),
                    ChronoUnit.DAYS.between(today, window.closesOn()),
                    R5_6_1.id(),
                    window.basis());
        }
    }

    /** The audit time of a later audit, before and after rounding. */
    @Schema(name = "PersonDays")
    public record PartView(BigDecimal exact, BigDecimal days, String rule) {
        static PartView of(DayFraction.Part part) {
            return new PartView(part.exact(), part.days().days(), part.rule().id());
        }
    }

    /**
     * @param firstDueByCertificate twelve months from the certificate, shown beside the rules' own anchor (context Q9)
     * @param firstAlarmOn the earlier of the two
     */
    @Schema(name = "SurveillancePlanView")
    public record View(
            UUID id,
            UUID caseId,
            UUID certificateId,
            String certificateNumber,
            String holder,
            LocalDate auditEndedOn,
            LocalDate issuedOn,
            LocalDate expiresOn,
            LocalDate recertificationApplyBy,
            List<WindowView> windows,
            LocalDate firstDueByCertificate,
            LocalDate firstAlarmOn,
            PartView surveillanceDays,
            PartView recertificationDays,
            List<DeadlineView> deadlines,
            long version) {}

    @GET
    public Page<View> search(@QueryParam("case") Optional<UUID> caseId, @BeanParam PageWish wish) {
        var asked = SurveillancePlans.LISTING.seenBy(signedIn.caller()).where("case", caseId);
        var page = search.page(asked, wish);
        return page.map(views(page.items()));
    }

    @GET
    @Path("/{id}")
    public Response one(UUID id) {
        var plan = plans.readable(id, signedIn.caller());
        return Versioned.ok(views(List.of(plan)).apply(plan), plan.version());
    }

    /** The views of these plans: what they show beside them is asked for once. */
    private Function<SurveillancePlan, View> views(List<SurveillancePlan> asked) {
        var running = deadlines.of(asked.stream().map(SurveillancePlan::id).toList(), language.locale());
        var byCertificate = limits.due(
                Limit.SURVEILLANCE_FROM_CERTIFICATE,
                asked.stream().map(SurveillancePlan::issuedOn).collect(Collectors.toSet()));
        var fractions = plans.fractions();
        return plan -> view(
                plan, byCertificate.get(plan.issuedOn()).on(), fractions, running.getOrDefault(plan.id(), List.of()));
    }

    private View view(
            SurveillancePlan plan, LocalDate byCertificate, DayFractions fractions, List<DeadlineView> running) {
        var today = clock.today();
        var first = plan.window(AuditKind.SURVEILLANCE_1).closesOn();
        return new View(
                plan.id(),
                plan.caseId(),
                plan.certificateId(),
                plan.certificateNumber().value(),
                plan.holder(),
                plan.auditEndedOn(),
                plan.issuedOn(),
                plan.expiresOn(),
                plan.applyBy(),
                plan.windows().stream()
                        .map(window -> WindowView.of(window, today))
                        .toList(),
                byCertificate,
                byCertificate.isBefore(first) ? byCertificate : first,
                PartView.of(fractions.of("SURVEILLANCE", plan.issuedOn()).of(plan.initialDays())),
                PartView.of(fractions.of("RECERTIFICATION", plan.issuedOn()).of(plan.initialDays())),
                running,
                plan.version());
    }
}
