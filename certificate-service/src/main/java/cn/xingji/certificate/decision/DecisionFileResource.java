package cn.xingji.certificate.decision;

import cn.xingji.events.Coded;
import cn.xingji.identity.SignedIn;
import cn.xingji.rules.people.Roles;
import cn.xingji.search.PageWish;
import cn.xingji.search.Search;
import cn.xingji.web.IfMatch;
import cn.xingji.web.Page;
import cn.xingji.web.Performs;
import cn.xingji.web.Shown;
import cn.xingji.web.Versioned;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Decision files, for the three people who sign them. */
@Path("/api/v1/decision-files")
@RunOnVirtualThread
@RolesAllowed({Roles.TECHNICAL_REVIEWER, Roles.DECISION_MAKER, Roles.APPROVER})
@Shown(by = DecisionFiles.class)
public class DecisionFileResource {
    private final DecisionFiles files;
    private final Deciding deciding;
    private final Search search;
    private final SignedIn signedIn;

    DecisionFileResource(DecisionFiles files, Deciding deciding, Search search, SignedIn signedIn) {
        this.files = files;
        this.deciding = deciding;
        this.search = search;
        this.signedIn = signedIn;
    }

    public record Review(
            @NotNull Boolean complete,
            @NotNull Boolean effective,
            @NotNull Boolean recommended,
            @NotNull @Size(max = 4000) String remarks) {}

    public record Decision(
            @NotNull Boolean granted,
            @NotNull @Size(max = 4000) String reason) {}

    /** @param decisionSha256 the digest of the decision that the approver has read */
    public record Approval(@NotBlank @Size(max = 64) String decisionSha256) {}

    public record Reason(@NotNull @Size(max = 4000) String reason) {}

    /** A round that was returned. */
    public record RoundView(int round, String reportSha256, BigDecimal total, String reason) {
        static RoundView of(ReturnedFile returned) {
            return new RoundView(
                    returned.round(),
                    returned.auditFile().reportSha256(),
                    returned.auditFile().total(),
                    returned.reason());
        }
    }

    /** @param rounds those that were returned before this one, the first first */
    public record FileView(
            UUID id,
            UUID caseId,
            UUID auditId,
            DecisionState state,
            String auditKind,
            Optional<String> auditMode,
            String client,
            List<String> goods,
            BigDecimal total,
            Optional<String> grade,
            boolean recommendedByTeam,
            List<MemberView> team,
            LocalDate auditEndedOn,
            String reportSha256,
            LocalDate openedOn,
            Optional<Signature> reviewed,
            Optional<Boolean> recommended,
            String reviewRemarks,
            Optional<Signature> decided,
            Optional<Boolean> granted,
            String decisionReason,
            Optional<Signature> approved,
            String returnReason,
            List<RoundView> rounds,
            Set<DecisionAct> allowedActions,
            long version) {}

    @GET
    public Page<FileView> search(
            @QueryParam("case") Optional<UUID> caseId,
            @QueryParam("state") Optional<DecisionState> state,
            @BeanParam PageWish wish) {
        var asked = DecisionFiles.LISTING
                .seenBy(signedIn.caller())
                .where("case", caseId)
                .where("state", state);
        return search.page(asked, wish).map(this::view);
    }

    @GET
    @Path("/{id}")
    public Response one(UUID id) {
        var file = files.readable(id, signedIn.caller());
        return Versioned.ok(view(file), file.version());
    }

    @POST
    @Path("/{id}/review")
    @Performs(of = DecisionAct.class, value = "REVIEW")
    @RolesAllowed(Roles.TECHNICAL_REVIEWER)
    public Response review(UUID id, @BeanParam IfMatch seen, @Valid @NotNull Review review) {
        deciding.review(
                id,
                seen,
                signedIn.caller(),
                review.complete(),
                review.effective(),
                review.recommended(),
                review.remarks());
        return one(id);
    }

    @POST
    @Path("/{id}/return")
    @Performs(of = DecisionAct.class, value = "RETURN")
    @RolesAllowed(Roles.TECHNICAL_REVIEWER)
    public Response giveBack(UUID id, @BeanParam IfMatch seen, @Valid @NotNull Reason reason) {
        deciding.giveBack(id, seen, signedIn.caller(), reason.reason());
        return one(id);
    }

    @POST
    @Path("/{id}/decision")
    @Performs(of = DecisionAct.class, value = "DECIDE")
    @RolesAllowed(Roles.DECISION_MAKER)
    public Response decide(UUID id, @BeanParam IfMatch seen, @Valid @NotNull Decision decision) {
        deciding.decide(id, seen, signedIn.caller(), decision.granted(), decision.reason());
        return one(id);
    }

    @POST
    @Path("/{id}/approval")
    @Performs(of = DecisionAct.class, value = "APPROVE")
    @RolesAllowed(Roles.APPROVER)
    public Response approve(UUID id, @BeanParam IfMatch seen, @Valid @NotNull Approval approval) {
        deciding.approve(id, seen, signedIn.caller(), approval.decisionSha256());
        return one(id);
    }

    @POST
    @Path("/{id}/rejection")
    @Performs(of = DecisionAct.class, value = "DECLINE")
    @RolesAllowed(Roles.APPROVER)
    public Response decline(UUID id, @BeanParam IfMatch seen, @Valid @NotNull Reason reason) {
        deciding.decline(id, seen, signedIn.caller(), reason.reason());
        return one(id);
    }

    private FileView view(DecisionFile file) {
        var audited = file.auditFile();
        return new FileView(
                file.id(),
                file.caseId(),
                file.auditId(),
                file.state(),
                audited.kind().code(),
                audited.mode().map(Coded::code),
                audited.client().nameZh(),
                audited.scope().goods(),
                audited.total(),
                audited.grade().map(Coded::code),
                audited.recommended(),
                MemberView.each(audited.team()),
                audited.endedOn(),
                audited.reportSha256(),
                file.openedOn(),
                file.reviewed(),
                file.recommended(),
                file.reviewRemarks(),
                file.decided(),
                file.granted(),
                file.decisionReason(),
                file.approved(),
                file.returnReason(),
                file.rounds().stream().map(RoundView::of).toList(),
                DecisionState.LIFECYCLE.allowed(file.state(), signedIn.caller().roles()),
                file.version());
    }
}
