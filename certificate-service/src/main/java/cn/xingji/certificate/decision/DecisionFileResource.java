package cn.xingji.certificate.decision;

import cn.xingji.events.Coded;
import cn.xingji.events.TeamMember;
import cn.xingji.rules.people.Roles;
import cn.xingji.service.identity.SignedIn;
import cn.xingji.service.search.PageWish;
import cn.xingji.service.search.Search;
import cn.xingji.service.web.Page;
import cn.xingji.service.web.Versioned;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
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
            boolean complete,
            boolean effective,
            boolean recommended,
            @NotNull @Size(max = 4000) String remarks) {}

    public record Decision(
            boolean granted, @NotNull @Size(max = 4000) String reason) {}

    public record Reason(@NotNull @Size(max = 4000) String reason) {}

    public record FileView(
            UUID id,
            UUID caseId,
            UUID auditId,
            DecisionState state,
            String auditKind,
            String client,
            List<String> goods,
            BigDecimal total,
            Optional<String> grade,
            boolean recommendedByTeam,
            List<TeamMember> team,
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
            Set<DecisionAct> allowedActions,
            long version) {}

    @GET
    @Transactional
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
    @Transactional
    public Response one(UUID id) {
        return answer(files.get(id));
    }

    @POST
    @Path("/{id}/review")
    @RolesAllowed(Roles.TECHNICAL_REVIEWER)
    @Transactional
    public Response review(UUID id, @Valid @NotNull Review review) {
        var file = files.get(id);
        deciding.review(
                file, signedIn.caller(), review.complete(), review.effective(), review.recommended(), review.remarks());
        return flushed(file);
    }

    @POST
    @Path("/{id}/return")
    @RolesAllowed(Roles.TECHNICAL_REVIEWER)
    @Transactional
    public Response giveBack(UUID id, @Valid @NotNull Reason reason) {
        var file = files.get(id);
        deciding.giveBack(file, signedIn.caller(), reason.reason());
        return flushed(file);
    }

    @POST
    @Path("/{id}/decision")
    @RolesAllowed(Roles.DECISION_MAKER)
    @Transactional
    public Response decide(UUID id, @Valid @NotNull Decision decision) {
        var file = files.get(id);
        deciding.decide(file, signedIn.caller(), decision.granted(), decision.reason());
        return flushed(file);
    }

    @POST
    @Path("/{id}/approval")
    @RolesAllowed(Roles.APPROVER)
    @Transactional
    public Response approve(UUID id) {
        var file = files.get(id);
        deciding.approve(file, signedIn.caller());
        return flushed(file);
    }

    @POST
    @Path("/{id}/rejection")
    @RolesAllowed(Roles.APPROVER)
    @Transactional
    public Response decline(UUID id, @Valid @NotNull Reason reason) {
        var file = files.get(id);
        file.decline(signedIn.caller(), reason.reason());
        return flushed(file);
    }

    private Response flushed(DecisionFile file) {
        files.flush();
        return answer(file);
    }

    private Response answer(DecisionFile file) {
        return Versioned.ok(view(file), file.version());
    }

    private FileView view(DecisionFile file) {
        var audited = file.auditFile();
        return new FileView(
                file.id(),
                file.caseId(),
                file.auditId(),
                file.state(),
                audited.kind().code(),
                audited.client().nameZh(),
                audited.scope().goods(),
                audited.total(),
                audited.grade().map(Coded::code),
                audited.recommended(),
                audited.team(),
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
                DecisionState.LIFECYCLE.allowed(file.state(), signedIn.caller().roles()),
                file.version());
    }
}
