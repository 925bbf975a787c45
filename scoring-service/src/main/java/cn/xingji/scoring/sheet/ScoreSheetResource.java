package cn.xingji.scoring.sheet;

import cn.xingji.identity.SignedIn;
import cn.xingji.rules.people.Roles;
import cn.xingji.search.PageWish;
import cn.xingji.search.Search;
import cn.xingji.web.IfMatch;
import cn.xingji.web.Page;
import cn.xingji.web.Performs;
import cn.xingji.web.Shown;
import cn.xingji.web.Versioned;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Score sheets: read by the team and the body's staff; by the client once the report was issued. */
@Path("/api/v1/score-sheets")
@RunOnVirtualThread
@Shown(by = ScoreSheets.class)
public class ScoreSheetResource {
    private final ScoreSheets sheets;
    private final Scoring scoring;
    private final Search search;
    private final SignedIn signedIn;

    ScoreSheetResource(ScoreSheets sheets, Scoring scoring, Search search, SignedIn signedIn) {
        this.sheets = sheets;
        this.scoring = scoring;
        this.search = search;
        this.signedIn = signedIn;
    }

    public record Points(
            @NotNull BigDecimal score,
            Optional<String> reason,
            @NotNull List<UUID> evidence) {}

    public record ItemPoints(
            @NotBlank String item,
            @NotNull BigDecimal score,
            Optional<String> reason,
            @NotNull List<UUID> evidence) {
        Scoring.Entry entry() {
            return new Scoring.Entry(item, score, reason.orElse(""), evidence);
        }
    }

    public record Reason(@NotNull String reason) {}

    @GET
    @Authenticated
    public Page<SheetView> search(
            @QueryParam("case") Optional<UUID> caseId,
            @QueryParam("audit") Optional<UUID> auditId,
            @QueryParam("state") Optional<SheetState> state,
            @BeanParam PageWish wish) {
        var asked = ScoreSheets.LISTING
                .seenBy(signedIn.caller())
                .where("case", caseId)
                .where("audit", auditId)
                .where("state", state);
        var page = search.page(asked, wish);
        var evidence =
                sheets.evidenceOf(page.items().stream().map(ScoreSheet::auditId).toList());
        return page.map(
                sheet -> SheetView.of(sheet, evidence.getOrDefault(sheet.auditId(), List.of()), signedIn.caller()));
    }

    @GET
    @Path("/{id}")
    @Authenticated
    public Response one(UUID id) {
        var caller = signedIn.caller();
        var sheet = sheets.readable(id, caller);
        return Versioned.ok(SheetView.of(sheet, sheets.evidenceOf(sheet.auditId()), caller), sheet.version());
    }

    @PUT
    @Path("/{id}/items/{item}")
    @Performs(of = SheetAct.class, value = "SCORE")
    @RolesAllowed(Roles.AUDITOR)
    public Response score(UUID id, String item, @BeanParam IfMatch seen, @Valid @NotNull Points points) {
        var entry = new Scoring.Entry(item, points.score(), points.reason().orElse(""), points.evidence());
        scoring.score(id, seen, List.of(entry), signedIn.caller());
        return one(id);
    }

    @PUT
    @Path("/{id}/items")
    @Performs(of = SheetAct.class, value = "SCORE")
    @RolesAllowed(Roles.AUDITOR)
    public Response scoreAll(UUID id, @BeanParam IfMatch seen, @Valid @NotEmpty List<@Valid ItemPoints> points) {
        scoring.score(id, seen, points.stream().map(ItemPoints::entry).toList(), signedIn.caller());
        return one(id);
    }

    @POST
    @Path("/{id}/completion")
    @Performs(of = SheetAct.class, value = "COMPLETE")
    @RolesAllowed(Roles.AUDITOR)
    public Response complete(UUID id, @BeanParam IfMatch seen) {
        scoring.complete(id, seen, signedIn.caller());
        return one(id);
    }

    @POST
    @Path("/{id}/reopening")
    @Performs(of = SheetAct.class, value = "REOPEN")
    @RolesAllowed(Roles.AUDITOR)
    public Response reopen(UUID id, @BeanParam IfMatch seen, @Valid @NotNull Reason reason) {
        scoring.reopen(id, seen, signedIn.caller(), reason.reason());
        return one(id);
    }
}
