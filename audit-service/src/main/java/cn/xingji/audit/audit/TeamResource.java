package cn.xingji.audit.audit;

import cn.xingji.audit.audit.TeamProposal.Answer;
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
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Path("/api/v1/audits")
@RunOnVirtualThread
@Shown(by = Audits.class)
public class TeamResource {
    /**
     * @param members the auditors beside him; the leader may be among them
     * @param technicalExperts who bring their trade to it; their time, like that of observers, is no audit time
     *     (R5.2.1-f)
     * @param from the first of the days on which the audit is meant to be, where they are known already
     * @param personDays this audit's time, where it differs from the contract's
     */
    public record Proposal(
            @NotNull UUID leader,
            @NotNull @Size(max = 20) List<@NotNull UUID> members,
            Optional<@Size(max = 20) List<@NotNull UUID>> technicalExperts,
            Optional<@Size(max = 20) List<@NotNull UUID>> observers,
            Optional<LocalDate> from,
            Optional<LocalDate> until,
            Optional<@DecimalMax("999") @Digits(integer = 3, fraction = 1) BigDecimal> personDays,
            Optional<@Size(max = 1000) String> personDaysReason) {
        Staffing.Wish wish() {
            var team = TeamWish.of(
                    Optional.of(leader),
                    members,
                    technicalExperts.orElse(List.of()),
                    observers.orElse(List.of()),
                    from,
                    until);
            return new Staffing.Wish(team, personDays.map(AuditTime::wanted), personDaysReason.orElse(""));
        }
    }

    public record ObjectionTo(
            @NotNull UUID personId, @Size(max = 1000) String reason) {}

    @Schema(name = "TeamAgreement")
    public record Agreement(@NotNull Boolean agreed, Optional<@Valid List<@Valid ObjectionTo>> objections) {
        List<Objection> said() {
            return objections.orElse(List.of()).stream()
                    .map(one -> Objection.to(one.personId(), one.reason()))
                    .toList();
        }
    }

    /**
     * @param leaves a member of the team
     * @param joins takes the member's place
     * @param leader who leads the team then; the other where the leader leaves
     */
    public record Replacement(
            @NotNull UUID leaves,
            @NotNull UUID joins,
            Optional<UUID> leader,
            @NotNull @Size(max = 2000) String reason) {
        Staffing.Replacement wish() {
            return new Staffing.Replacement(leaves, joins, leader, reason);
        }
    }

    /** @param until missing for who sits there still */
    public record StintView(UUID personId, String name, boolean leader, Instant since, Optional<Instant> until) {
        static StintView of(Stint stint) {
            var member = stint.member();
            return new StintView(member.personId(), member.name(), member.leader(), stint.since(), stint.until());
        }
    }

    public record ProposalView(
            List<MemberView> members,
            Instant proposedAt,
            Answer answer,
            Optional<Instant> answeredAt,
            List<Objection> objections) {}

    private final Audits audits;
    private final Staffing staffing;
    private final TeamProposals proposals;
    private final Stints stints;
    private final SignedIn signedIn;

    TeamResource(Audits audits, Staffing staffing, TeamProposals proposals, Stints stints, SignedIn signedIn) {
        this.audits = audits;
        this.staffing = staffing;
        this.proposals = proposals;
        this.stints = stints;
        this.signedIn = signedIn;
    }

    @POST
    @Path("{id}/team")
    @RolesAllowed(Roles.AUDIT_SCHEDULER)
    @Performs(of = AuditAct.class, value = "PROPOSE_TEAM")
    @Idempotent
    @Operation(summary = "Proposes a competent team to the client (R5.3.1.2, R5.3.1.3)")
    public Response propose(UUID id, @BeanParam IfMatch seen, @Valid @NotNull Proposal request) {
        staffing.propose(id, seen, request.wish(), signedIn.caller());
        return one(id);
    }

    @POST
    @Path("{id}/team/agreement")
    @RolesAllowed(Roles.APPLICANT)
    @Performs(of = AuditAct.class, value = "AGREE_TEAM")
    @Performs(of = AuditAct.class, value = "OBJECT_TO_TEAM")
    @Idempotent
    @Operation(summary = "The client agrees to the team, or objects to members with reasons (R5.3.1.4-plan)")
    public Response answer(UUID id, @BeanParam IfMatch seen, @Valid @NotNull Agreement request) {
        if (request.agreed()) {
            staffing.agree(id, seen, signedIn.caller());
        } else {
            staffing.object(id, seen, request.said(), signedIn.caller());
        }
        return one(id);
    }

    @POST
    @Path("{id}/team/replacement")
    @RolesAllowed(Roles.AUDIT_SCHEDULER)
    @Performs(of = AuditAct.class, value = "REPLACE_MEMBER")
    @Idempotent
    @Operation(
            summary =
                    "Another takes a member's place, before or during fieldwork; the client is told (R5.3.1.4-change)")
    public Response replace(UUID id, @BeanParam IfMatch seen, @Valid @NotNull Replacement request) {
        staffing.replace(id, seen, request.wish(), signedIn.caller());
        return one(id);
    }

    @GET
    @Path("{id}/team/history")
    @Authenticated
    @Operation(summary = "Everyone who ever sat on the team, from when until when")
    public List<StintView> history(UUID id) {
        var audit = audits.visible(id, signedIn.caller());
        return stints.of(audit.id()).stream().map(StintView::of).toList();
    }

    @GET
    @Path("{id}/team")
    @Authenticated
    @Operation(summary = "Every proposal of a team, the latest first, with the client's answers")
    public List<ProposalView> proposals(UUID id) {
        var audit = audits.visible(id, signedIn.caller());
        return proposals.of(audit.id()).stream()
                .map(proposal -> new ProposalView(
                        MemberView.each(proposal.members()),
                        proposal.proposedAt(),
                        proposal.answer(),
                        proposal.answeredAt(),
                        proposal.objections()))
                .toList();
    }

    private Response one(UUID id) {
        var audit = audits.visible(id, signedIn.caller());
        return Versioned.ok(AuditView.of(audit, signedIn.caller()), audit.version());
    }
}
