package cn.xingji.audit.auditor;

import static cn.xingji.rules.people.Roles.ADMINISTRATOR;
import static cn.xingji.rules.people.Roles.APPLICATION_REVIEWER;
import static cn.xingji.rules.people.Roles.APPROVER;
import static cn.xingji.rules.people.Roles.AUDITOR;
import static cn.xingji.rules.people.Roles.AUDIT_SCHEDULER;
import static cn.xingji.rules.people.Roles.COMPETENCE_MANAGER;
import static cn.xingji.rules.people.Roles.DECISION_MAKER;
import static cn.xingji.rules.people.Roles.SURVEILLANCE_OFFICER;
import static cn.xingji.rules.people.Roles.TECHNICAL_REVIEWER;

import cn.xingji.clock.BusinessClock;
import cn.xingji.rules.people.Competence;
import cn.xingji.rules.people.TieKind;
import cn.xingji.rules.vocabulary.CreditCode;
import cn.xingji.web.Idempotent;
import cn.xingji.web.IfMatch;
import cn.xingji.web.Shown;
import cn.xingji.web.Versioned;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/auditors")
@RunOnVirtualThread
@Shown
public class AuditorResource {
    /**
     * What is registered of a person from today on; it replaces what was.
     *
     * @param trades none for who neither audits nor decides
     * @param superior whom he works under, who is in the register
     */
    public record Registration(
            @NotBlank @Size(max = 100) String name,
            @NotBlank @Size(max = 60) String registrationNumber,
            @NotNull LocalDate registeredUntil,
            @NotEmpty Set<Competence> competences,
            @NotNull Set<@NotBlank @Size(max = 20) String> trades,
            Optional<UUID> superior) {
        Qualification qualification() {
            return new Qualification(name, registrationNumber, registeredUntil, competences, trades, superior);
        }
    }

    /** @param endedOn absent while it lasts */
    public record NewTie(
            @NotNull @Pattern(regexp = "[0-9A-HJ-NPQRTUWXY]{18}")
            String creditCode,

            @NotNull TieKind kind,
            Optional<LocalDate> endedOn) {}

    public record TieView(String creditCode, TieKind kind, Optional<LocalDate> endedOn) {}

    public record AuditorView(
            UUID id,
            String name,
            String registrationNumber,
            LocalDate registeredUntil,
            boolean registered,
            Set<Competence> competences,
            Set<String> trades,
            List<TieView> ties,
            Optional<UUID> superior,
            long version) {}

    private final Auditors auditors;
    private final Registering registering;
    private final BusinessClock clock;

    AuditorResource(Auditors auditors, Registering registering, BusinessClock clock) {
        this.auditors = auditors;
        this.registering = registering;
        this.clock = clock;
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(COMPETENCE_MANAGER)
    @Operation(summary = "Registers one of the body's people, or replaces the entry (If-Match)")
    @APIResponse(responseCode = "200", description = "Replaced")
    @APIResponse(responseCode = "201", description = "Registered")
    public Response register(UUID id, @BeanParam IfMatch seen, @Valid @NotNull Registration request) {
        var entered = registering.register(id, seen, request.qualification());
        return entered.isPresent() ? created(id) : one(id);
    }

    @POST
    @Path("{id}/ties")
    @RolesAllowed(COMPETENCE_MANAGER)
    @Idempotent
    @Operation(summary = "Records that the person worked at or advised an organisation")
    @APIResponseSchema(value = AuditorView.class, responseCode = "201", responseDescription = "Recorded")
    public Response tie(UUID id, @Valid @NotNull NewTie request) {
        registering.tie(id, new Tie(new CreditCode(request.creditCode()), request.kind(), request.endedOn()));
        return created(id);
    }

    @GET
    @RolesAllowed({
        COMPETENCE_MANAGER,
        AUDIT_SCHEDULER,
        APPLICATION_REVIEWER,
        AUDITOR,
        TECHNICAL_REVIEWER,
        DECISION_MAKER,
        APPROVER,
        SURVEILLANCE_OFFICER,
        ADMINISTRATOR
    })
    public List<AuditorView> list(
            @RestQuery("trade") Optional<String> trade, @RestQuery("competence") Optional<Competence> competence) {
        return auditors.competent(trade, competence, clock.today()).stream()
                .map(this::view)
                .toList();
    }

    @GET
    @Path("{id}")
    @RolesAllowed({
        COMPETENCE_MANAGER,
        AUDIT_SCHEDULER,
        APPLICATION_REVIEWER,
        AUDITOR,
        TECHNICAL_REVIEWER,
        DECISION_MAKER,
        APPROVER,
        SURVEILLANCE_OFFICER,
        ADMINISTRATOR
    })
    public Response one(UUID id) {
        var auditor = auditors.existing(id);
        return Versioned.ok(view(auditor), auditor.version());
    }

    private AuditorView view(Auditor auditor) {
        return new AuditorView(
                auditor.id(),
                auditor.name(),
                auditor.registrationNumber(),
                auditor.registeredUntil(),
                auditor.isRegisteredOn(clock.today()),
                auditor.competences(clock.today()),
                auditor.trades(),
                auditor.ties().stream()
                        .map(tie -> new TieView(tie.creditCode().value(), tie.kind(), tie.endedOn()))
                        .toList(),
                auditor.superior(),
                auditor.version());
    }

    private Response created(UUID id) {
        var auditor = auditors.existing(id);
        return Versioned.created(URI.create("/api/v1/auditors/" + id), view(auditor), auditor.version());
    }
}
