package cn.xingji.audit.report;

import cn.xingji.audit.audit.AllowedActs;
import cn.xingji.audit.audit.AuditAct;
import cn.xingji.audit.audit.AuditState;
import cn.xingji.audit.audit.Audits;
import cn.xingji.events.Coded;
import cn.xingji.events.SectionScore;
import cn.xingji.files.Uploads;
import cn.xingji.identity.SignedIn;
import cn.xingji.rules.Refused;
import cn.xingji.rules.people.Roles;
import cn.xingji.web.Idempotent;
import cn.xingji.web.IfMatch;
import cn.xingji.web.Performs;
import cn.xingji.web.Shown;
import cn.xingji.web.Versioned;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

@Path("/api/v1/audits")
@RunOnVirtualThread
@Shown(by = Audits.class)
public class ReportResource {
    /** @param evidence numbers of the audit's evidence, such as EV-001 */
    public record NewFinding(
            @NotBlank @Size(max = 4000) String text,
            @NotNull List<@NotBlank String> evidence) {}

    /** @param recommended only where it has changed since the fieldwork's conclusion */
    public record NewReport(
            @NotNull @Size(max = 20000) String summary,
            @NotNull List<@NotNull @Valid NewFinding> findings,
            Optional<List<@NotBlank @Size(max = 4000) String>> strengths,
            @NotNull List<@NotBlank @Size(max = 4000) String> suggestions,
            Optional<Boolean> recommended) {
        Draft draft() {
            return new Draft(
                    summary,
                    findings.stream()
                            .map(one -> new Finding(one.text(), one.evidence()))
                            .toList(),
                    strengths.orElse(List.of()),
                    suggestions,
                    recommended);
        }
    }

    /** @param total points out of 100, exact */
    public record ScoreView(
            UUID sheetId,
            String schemeVersion,
            boolean completed,
            Optional<BigDecimal> total,
            Optional<String> grade,
            List<SectionScore> sections) {
        static ScoreView of(ScoredSheet sheet) {
            return new ScoreView(
                    sheet.sheetId(),
                    sheet.schemeVersion(),
                    sheet.isCompleted(),
                    sheet.total(),
                    sheet.grade().map(Coded::code),
                    sheet.sections());
        }
    }

    /** A report that was issued and came back with the decision file. */
    public record RoundView(
            int round, Instant issuedAt, String sha256, String summary, String reason, Instant returnedAt) {
        static RoundView of(ReturnedReport returned) {
            return new RoundView(
                    returned.round(),
                    returned.issuedAt(),
                    returned.document().sha256(),
                    returned.said().summary(),
                    returned.reason(),
                    returned.returnedAt());
        }
    }

    /**
     * @param state the audit's
     * @param returned the rounds before this one, the first first; the body's alone
     */
    public record ReportView(
            UUID id,
            UUID caseId,
            AuditState state,
            String summary,
            List<Finding> findings,
            List<String> strengths,
            List<String> suggestions,
            Optional<Boolean> recommended,
            Optional<ScoreView> score,
            Optional<Instant> issuedAt,
            Optional<String> sha256,
            String returnedReason,
            List<RoundView> returned,
            Set<AuditAct> allowedActions,
            long version) {}

    private final Audits audits;
    private final Reports reports;
    private final ScoredSheets sheets;
    private final ReportPrinting printing;
    private final Reporting reporting;
    private final Uploads uploads;
    private final SignedIn signedIn;

    ReportResource(
            Audits audits,
            Reports reports,
            ScoredSheets sheets,
            ReportPrinting printing,
            Reporting reporting,
            Uploads uploads,
            SignedIn signedIn) {
        this.audits = audits;
        this.reports = reports;
        this.sheets = sheets;
        this.printing = printing;
        this.reporting = reporting;
        this.uploads = uploads;
        this.signedIn = signedIn;
    }

    @PUT
    @Path("{id}/report")
    @RolesAllowed(Roles.AUDITOR)
    @Performs(of = AuditAct.class, value = "DRAFT_REPORT")
    @Operation(summary = "The team leader writes the report, or writes it anew (If-Match)")
    public Response write(UUID id, @BeanParam IfMatch seen, @Valid @NotNull NewReport request) {
        reporting.write(id, seen, request.draft(), signedIn.caller());
        return one(id);
    }

    @POST
    @Path("{id}/report/issue")
    @RolesAllowed(Roles.AUDITOR)
    @Performs(of = AuditAct.class, value = "ISSUE_REPORT")
    @Idempotent
    @Operation(summary = "The team leader issues the report, once every item is scored (R5.3.3.5)")
    public Response issue(UUID id, @BeanParam IfMatch seen) {
        var caller = signedIn.caller();
        reporting.issue(id, seen, printing.print(id, seen, caller), caller);
        return one(id);
    }

    @GET
    @Path("{id}/report")
    @Authenticated
    public Response one(UUID id) {
        var caller = signedIn.caller();
        var audit = audits.visible(id, caller);
        var report = reports.readable(id, caller);
        var draft = report.draft();
        var told = ReportPart.RETURN_REASON.audience().includes(caller, report.isIssued());
        var shown = new ReportView(
                audit.id(),
                audit.caseId(),
                audit.state(),
                draft.summary(),
                draft.findings(),
                draft.strengths(),
                draft.suggestions(),
                draft.recommended(),
                sheets.findByIdOptional(audit.id()).map(ScoreView::of),
                report.issuedAt(),
                report.document().map(file -> file.sha256()),
                told ? report.returnedReason() : "",
                told ? reports.rounds(id).stream().map(RoundView::of).toList() : List.of(),
                AllowedActs.on(audit, caller),
                report.version());
        return Versioned.ok(shown, report.version());
    }

    @GET
    @Path("{id}/report/document")
    @Produces("application/pdf")
    @Authenticated
    @Operation(summary = "Record 8.5: the audit report as issued, as PDF")
    public Response document(UUID id) {
        var caller = signedIn.caller();
        var audit = audits.visible(id, caller);
        var document = reports.readable(audit.id(), caller).document().orElseThrow(() -> Refused.unknown("report"));
        return Response.ok(uploads.open(document), document.mediaType())
                .header("Content-Disposition", "inline; filename=\"audit-report.pdf\"")
                .header("X-Content-SHA256", document.sha256())
                .build();
    }

    @GET
    @Shown(by = Audits.class, as = "OF_BODY")
    @Path("{id}/score")
    @Authenticated
    @Operation(summary = "What is known here of the audit's score sheet")
    public ScoreView score(UUID id) {
        var audit = audits.ofBody(id, signedIn.caller());
        return sheets.findByIdOptional(audit.id()).map(ScoreView::of).orElseThrow(() -> Refused.unknown("score-sheet"));
    }
}
