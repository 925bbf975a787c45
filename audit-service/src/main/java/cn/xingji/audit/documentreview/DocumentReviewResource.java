package cn.xingji.audit.documentreview;

import cn.xingji.audit.audit.AuditAct;
import cn.xingji.audit.audit.Audits;
import cn.xingji.identity.SignedIn;
import cn.xingji.rules.people.Roles;
import cn.xingji.web.Idempotent;
import cn.xingji.web.IfMatch;
import cn.xingji.web.Performs;
import cn.xingji.web.Shown;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

@Path("/api/v1/audits")
@RunOnVirtualThread
@Shown(by = Audits.class)
public class DocumentReviewResource {
    /** @param against the reference of the item that it is about */
    public record NewNonconformity(
            @NotBlank @Size(max = 200) String against,
            Optional<@Size(max = 100) String> clause,
            @NotBlank @Size(max = 2000) String description) {}

    /** @param edition version or date */
    public record NewDocument(
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 100) String edition) {}

    /** @param reference the code of a standard in scope, or the law by its name */
    public record NewReviewItem(
            @NotNull ReviewItem.Basis basis,
            @NotBlank @Size(max = 200) String reference,
            @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid NewDocument> documents,
            @NotBlank @Size(max = 4000) String finding,
            @NotNull DocumentConclusion conclusion) {
        ReviewItem item() {
            return new ReviewItem(
                    basis,
                    reference,
                    documents.stream()
                            .map(read -> new ReviewItem.ReadDocument(read.name(), read.edition()))
                            .toList(),
                    finding,
                    conclusion);
        }
    }

    /**
     * Suitability and sufficiency of the documents against both standards and the law, in words and item by item, and
     * the conclusion.
     */
    public record Conclusion(
            @NotNull @Size(max = 4000) String suitability,
            @NotNull @Size(max = 4000) String sufficiency,
            @NotNull @Size(max = 50) List<@NotNull @Valid NewReviewItem> items,
            @NotNull DocumentConclusion conclusion,
            Optional<@Valid List<@Valid NewNonconformity>> nonconformities) {
        DocumentReview.Finding finding() {
            return new DocumentReview.Finding(
                    suitability,
                    sufficiency,
                    new ReviewItems(items.stream().map(NewReviewItem::item).toList()),
                    conclusion,
                    nonconformities.orElse(List.of()).stream()
                            .map(one -> new DocumentReview.Raised(
                                    one.against(), one.clause().orElse(""), one.description()))
                            .toList());
        }
    }

    private final DocumentReviewing reviewing;
    private final ReviewViews views;
    private final SignedIn signedIn;

    DocumentReviewResource(DocumentReviewing reviewing, ReviewViews views, SignedIn signedIn) {
        this.reviewing = reviewing;
        this.views = views;
        this.signedIn = signedIn;
    }

    @POST
    @Path("{id}/document-review")
    @RolesAllowed(Roles.AUDITOR)
    @Performs(of = AuditAct.class, value = "PASS_DOCUMENTS")
    @Performs(of = AuditAct.class, value = "RAISE_NONCONFORMITIES")
    @Idempotent
    @Operation(summary = "The team leader concludes a round: passed, or with nonconformities (R5.3.2-doc)")
    public Response review(UUID id, @BeanParam IfMatch seen, @Valid @NotNull Conclusion request) {
        reviewing.review(id, seen, request.finding(), signedIn.caller());
        return one(id);
    }

    @POST
    @Path("{id}/document-corrections")
    @RolesAllowed(Roles.APPLICANT)
    @Performs(of = AuditAct.class, value = "CORRECT_DOCUMENTS")
    @Idempotent
    @Operation(summary = "The client hands in its answers, once every open nonconformity has one (R5.3.2-nc)")
    public Response handIn(UUID id, @BeanParam IfMatch seen) {
        reviewing.handIn(id, seen, signedIn.caller());
        return one(id);
    }

    @GET
    @Path("{id}/document-review")
    @Authenticated
    public Response one(UUID id) {
        return views.of(id, signedIn.caller());
    }
}
