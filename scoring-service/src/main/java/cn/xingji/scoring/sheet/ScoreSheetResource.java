package cn.xingji.scoring.sheet;

import cn.xingji.rules.Refused;
import cn.xingji.rules.people.Caller;
import cn.xingji.rules.people.Roles;
import cn.xingji.service.identity.SignedIn;
import cn.xingji.service.search.PageWish;
import cn.xingji.service.search.Search;
import cn.xingji.service.web.Page;
import cn.xingji.service.web.Versioned;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Score sheets: read by the team and the body's staff; by the client once they are complete. */
@Path("/api/v1/score-sheets")
@RunOnVirtualThread
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
    @Transactional
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
    @Transactional
    public Response one(UUID id) {
        return answer(readable(id));
    }

    @PUT
    @Path("/{id}/items/{item}")
    @RolesAllowed(Roles.AUDITOR)
    @Transactional
    public Response score(
            UUID id, String item, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull Points points) {
        var sheet = readable(id);
        Versioned.match(ifMatch, sheet.version());
        var entry = new Scoring.Entry(item, points.score(), points.reason().orElse(""), points.evidence());
        scoring.score(sheet, List.of(entry), signedIn.caller());
        return flushed(sheet);
    }

    @PUT
    @Path("/{id}/items")
    @RolesAllowed(Roles.AUDITOR)
    @Transactional
    public Response scoreAll(
            UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotEmpty List<@Valid ItemPoints> points) {
        var sheet = readable(id);
        Versioned.match(ifMatch, sheet.version());
        scoring.score(sheet, points.stream().map(ItemPoints::entry).toList(), signedIn.caller());
        return flushed(sheet);
    }

    @POST
    @Path("/{id}/completion")
    @RolesAllowed(Roles.AUDITOR)
    @Transactional
    public Response complete(UUID id) {
        var sheet = readable(id);
        scoring.complete(sheet, signedIn.caller());
        return flushed(sheet);
    }

    @POST
    @Path("/{id}/reopening")
    @RolesAllowed(Roles.AUDITOR)
    @Transactional
    public Response reopen(UUID id, @Valid @NotNull Reason reason) {
        var sheet = readable(id);
        scoring.reopen(sheet, signedIn.caller(), reason.reason());
        return flushed(sheet);
    }

    private ScoreSheet readable(UUID id) {
        var sheet = sheets.get(id);
        if (!mayRead(sheet, signedIn.caller())) {
            throw Refused.unknown("score sheet " + id);
        }
        return sheet;
    }

    private static boolean mayRead(ScoreSheet sheet, Caller caller) {
        return caller.isStaff() || (sheet.state() != SheetState.OPEN && caller.speaksFor(sheet.organizationId()));
    }

    private Response flushed(ScoreSheet sheet) {
        sheets.flush();
        return answer(sheet);
    }

    private Response answer(ScoreSheet sheet) {
        return Versioned.ok(view(sheet), sheet.version());
    }

    private SheetView view(ScoreSheet sheet) {
        return SheetView.of(sheet, sheets.evidenceOf(sheet.auditId()), signedIn.caller());
    }
}
