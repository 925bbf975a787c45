package cn.xingji.audit.documentreview;

import cn.xingji.audit.audit.AllowedActs;
import cn.xingji.audit.audit.AuditAct;
import cn.xingji.audit.audit.AuditState;
import cn.xingji.audit.audit.Audits;
import cn.xingji.identity.SignedIn;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Path("/api/v1/audits")
@RunOnVirtualThread
@Shown(by = Audits.class)
public class DocumentReviewResource {
    public record NewNonconformity(
            Optional<@Size(max = 100) String> clause,
            @NotBlank @Size(max = 2000) String description) {}

    /**
     * Suitability and sufficiency of the documents against both standards and the law, in words, and the conclusion.
     */
    public record Conclusion(
            @NotNull @Size(max = 4000) String suitability,
            @NotNull @Size(max = 4000) String sufficiency,
            @NotNull DocumentConclusion conclusion,
            Optional<@Valid List<@Valid NewNonconformity>> nonconformities) {
        DocumentReview.Finding finding() {
            return new DocumentReview.Finding(
                    suitability,
                    sufficiency,
                    conclusion,
                    nonconformities.orElse(List.of()).stream()
                            .map(one -> new DocumentReview.Raised(one.clause().orElse(""), one.description()))
                            .toList());
        }
    }

    public record NewCorrection(
            @NotNull UUID nonconformityId,
            @NotNull @Size(max = 4000) String correction,
            @NotNull @Size(max = 4000) String correctiveAction) {
        Corrections.Correction answer() {
            return new Corrections.Correction(nonconformityId, correction, correctiveAction);
        }
    }

    @Schema(name = "Corrections")
    public record NewCorrections(@NotNull List<@Valid NewCorrection> corrections) {
        Corrections answers() {
            return new Corrections(
                    corrections.stream().map(NewCorrection::answer).toList());
        }
    }

    public record NonconformityView(
            UUID id,
            String clause,
            String description,
            NonconformityState state,
            String correction,
            String correctiveAction) {
        static NonconformityView of(DocumentNonconformity one) {
            return new NonconformityView(
                    one.id(), one.clause(), one.description(), one.state(), one.correction(), one.correctiveAction());
        }
    }

    public record RoundView(
            UUID id,
            int round,
            String suitability,
            String sufficiency,
            DocumentConclusion conclusion,
            UUID reviewedBy,
            Instant reviewedAt) {
        static RoundView of(DocumentReview review) {
            return new RoundView(
                    review.id(),
                    review.round(),
                    review.suitability(),
                    review.sufficiency(),
                    review.conclusion(),
                    review.reviewedBy(),
                    review.reviewedAt());
        }
    }

    public record ReviewView(
            UUID id,
            UUID caseId,
            AuditState state,
            List<RoundView> rounds,
            List<NonconformityView> nonconformities,
            Set<AuditAct> allowedActions,
            long version) {}

    private final Audits audits;
    private final DocumentReviewing reviewing;
    private final DocumentReviews reviews;
    private final DocumentNonconformities nonconformities;
    private final SignedIn signedIn;

    DocumentReviewResource(
            Audits audits,
            DocumentReviewing reviewing,
            DocumentReviews reviews,
            DocumentNonconformities nonconformities,
            SignedIn signedIn) {
        this.audits = audits;
        this.reviewing = reviewing;
        this.reviews = reviews;
        this.nonconformities = nonconformities;
        this.signedIn = signedIn;
    }

    @POST
    @Path("{id}/document-review")
    @RolesAllowed(Roles.AUDITOR)
    @Performs(of = AuditAct.class, value = "PASS_DOCUMENTS")
    @Performs(of = AuditAct.class, value = "RAISE_NONCONFORMITIES")
    @Performs(of = NonconformityState.Act.class, value = "VERIFY")
    @Idempotent
    @Operation(summary = "The team leader's document review: passed, or with nonconformities (R5.3.2-doc)")
    public Response review(UUID id, @BeanParam IfMatch seen, @Valid @NotNull Conclusion request) {
        reviewing.review(id, seen, request.finding(), signedIn.caller());
        return one(id);
    }

    @POST
    @Path("{id}/document-corrections")
    @RolesAllowed(Roles.APPLICANT)
    @Performs(of = AuditAct.class, value = "CORRECT_DOCUMENTS")
    @Performs(of = NonconformityState.Act.class, value = "CORRECT")
    @Idempotent
    @Operation(summary = "The client answers every open nonconformity: correction and corrective action (R5.3.2-nc)")
    public Response correct(UUID id, @BeanParam IfMatch seen, @Valid @NotNull NewCorrections request) {
        reviewing.correct(id, seen, request.answers(), signedIn.caller());
        return one(id);
    }

    @GET
    @Path("{id}/document-review")
    @Authenticated
    public Response one(UUID id) {
        var caller = signedIn.caller();
        var audit = audits.visible(id, caller);
        var shown = new ReviewView(
                audit.id(),
                audit.caseId(),
                audit.state(),
                reviews.of(audit.id()).stream().map(RoundView::of).toList(),
                nonconformities.of(audit.id()).stream()
                        .map(NonconformityView::of)
                        .toList(),
                AllowedActs.on(audit, caller),
                audit.version());
        return Versioned.ok(shown, audit.version());
    }
}
