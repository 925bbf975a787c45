package cn.xingji.audit.plan;

import cn.xingji.audit.audit.AllowedActs;
import cn.xingji.audit.audit.AuditAct;
import cn.xingji.audit.audit.AuditState;
import cn.xingji.audit.audit.Audits;
import cn.xingji.events.AuditMethod;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Path("/api/v1/audits")
@RunOnVirtualThread
@Shown(by = Audits.class)
public class PlanResource {
    /**
     * @param start local time in Asia/Shanghai, like the end
     * @param kind AUDIT unless said otherwise
     * @param site the name of a site in scope
     */
    public record NewItem(
            @NotNull LocalDateTime start,
            @NotNull LocalDateTime end,
            Optional<PlanItemKind> kind,
            @NotBlank @Size(max = 500) String activity,
            Optional<@Size(max = 200) String> site,
            Optional<@Size(max = 200) String> department,
            Optional<AuditMethod> method,
            Optional<Set<UUID>> auditors) {
        PlanItem item() {
            return new PlanItem(
                    start,
                    end,
                    kind.orElse(PlanItemKind.AUDIT),
                    activity,
                    site.orElse(""),
                    department.orElse(""),
                    method,
                    auditors.map(List::copyOf).orElse(List.of()));
        }
    }

    /**
     * What the plan of a remote audit says beside its items (RA5.3); the meeting system is the uniform one.
     *
     * @param material to have ready
     */
    @Schema(name = "PlanRemoteForm")
    public record RemoteForm(
            Optional<@Size(max = 50) List<@NotBlank @Size(max = 500) String>> material,
            Optional<@Size(max = 50) List<@NotBlank @Size(max = 500) String>> equipment,
            Optional<@Size(max = 100) String> meetingId,
            Optional<@Size(max = 500) String> meetingLink,
            Optional<@Size(max = 2000) String> hints) {
        Proposal.RemoteWords words() {
            return new Proposal.RemoteWords(
                    material.orElse(List.of()),
                    equipment.orElse(List.of()),
                    meetingId.orElse(""),
                    meetingLink.orElse(""),
                    hints.orElse(""));
        }
    }

    /** @param remote needed where the audit is remote */
    public record NewPlan(
            @NotNull @Size(max = 200) List<@NotNull @Valid NewItem> items, Optional<@Valid RemoteForm> remote) {
        Proposal proposal() {
            return new Proposal(items.stream().map(NewItem::item).toList(), remote.map(RemoteForm::words));
        }
    }

    /** The client's answer to one version of the plan. */
    @Schema(name = "PlanAgreement")
    public record Agreement(int version, @NotNull Boolean agreed, Optional<@Size(max = 2000) String> remarks) {}

    /** @param version the plan's */
    public record Postponement(
            int version, @NotNull @Size(max = 2000) String reason) {}

    public record VersionView(
            UUID id,
            int version,
            Plan.Answer answer,
            LocalDate firstDay,
            LocalDate lastDay,
            Instant proposedAt,
            Optional<Instant> answeredAt,
            String remarks,
            List<PlanItem> items,
            Optional<RemoteArrangements> remote) {
        static VersionView of(Plan plan) {
            return new VersionView(
                    plan.id(),
                    plan.version(),
                    plan.answer(),
                    plan.firstDay(),
                    plan.lastDay(),
                    plan.proposedAt(),
                    plan.answeredAt(),
                    plan.remarks(),
                    plan.items(),
                    plan.remote());
        }
    }

    /**
     * @param agreed the version that stands, also while a change of it awaits the client's answer
     * @param version the audit's, for If-Match; each version of the plan has its own number
     */
    public record PlanView(
            UUID id,
            UUID caseId,
            AuditState state,
            Optional<VersionView> latest,
            Optional<VersionView> agreed,
            List<VersionView> versions,
            Set<AuditAct> allowedActions,
            long version) {}

    private final Audits audits;
    private final Plans plans;
    private final Planning planning;
    private final PlanNotice notice;
    private final SignedIn signedIn;

    PlanResource(Audits audits, Plans plans, Planning planning, PlanNotice notice, SignedIn signedIn) {
        this.audits = audits;
        this.plans = plans;
        this.planning = planning;
        this.notice = notice;
        this.signedIn = signedIn;
    }

    @PUT
    @Path("{id}/plan")
    @RolesAllowed(Roles.AUDITOR)
    @Performs(of = AuditAct.class, value = "PROPOSE_PLAN")
    @Operation(summary = "The team leader proposes a plan, or changes it: a new version to agree to (R5.3.1.4)")
    public Response propose(UUID id, @BeanParam IfMatch seen, @Valid @NotNull NewPlan request) {
        planning.propose(id, seen, request.proposal(), signedIn.caller());
        return one(id);
    }

    @POST
    @Path("{id}/plan/agreement")
    @RolesAllowed(Roles.APPLICANT)
    @Performs(of = AuditAct.class, value = "AGREE_PLAN")
    @Performs(of = AuditAct.class, value = "DECLINE_PLAN")
    @Idempotent
    @Operation(summary = "The client agrees to a version of the plan, or declines it with remarks (R5.3.1.4-plan)")
    public Response answer(UUID id, @BeanParam IfMatch seen, @Valid @NotNull Agreement request) {
        var remarks = request.remarks().orElse("");
        if (request.agreed()) {
            planning.agree(id, seen, request.version(), remarks, signedIn.caller());
        } else {
            planning.decline(id, seen, request.version(), remarks, signedIn.caller());
        }
        return one(id);
    }

    @POST
    @Path("{id}/plan/postponement")
    @RolesAllowed({Roles.APPLICANT, Roles.AUDIT_SCHEDULER})
    @Performs(of = AuditAct.class, value = "POSTPONE")
    @Idempotent
    @Operation(summary = "Client or scheduler puts a version of the plan off, with a reason (R5.3.1.4-change)")
    public Response postpone(UUID id, @BeanParam IfMatch seen, @Valid @NotNull Postponement request) {
        planning.postpone(id, seen, request.version(), request.reason(), signedIn.caller());
        return one(id);
    }

    @GET
    @Path("{id}/plan")
    @Authenticated
    @Operation(summary = "The plan in all its versions, the latest first")
    public Response one(UUID id) {
        var audit = audits.visible(id, signedIn.caller());
        var versions = plans.of(audit.id()).stream().map(VersionView::of).toList();
        var shown = new PlanView(
                audit.id(),
                audit.caseId(),
                audit.state(),
                versions.stream().findFirst(),
                plans.agreed(audit.id()).filter(_ -> audit.hasAgreedPlan()).map(VersionView::of),
                versions,
                AllowedActs.on(audit, signedIn.caller()),
                audit.version());
        return Versioned.ok(shown, audit.version());
    }

    @GET
    @Path("{id}/plan/document")
    @Produces("application/pdf")
    @Authenticated
    @Operation(summary = "Record 8.3: notice and plan of the audit, as PDF")
    public Response document(UUID id) {
        var audit = audits.visible(id, signedIn.caller());
        var plan = plans.latest(audit.id());
        return Response.ok(notice.pdf(audit, plan))
                .header("Content-Disposition", "inline; filename=\"audit-plan-v" + plan.version() + ".pdf\"")
                .build();
    }
}
