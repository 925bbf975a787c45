package cn.xingji.surveillance.special;

import cn.xingji.events.Coded;
import cn.xingji.identity.SignedIn;
import cn.xingji.rules.people.Roles;
import cn.xingji.web.IfMatch;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Weighing whether a change calls for a special audit (R5.2.3-review, R5.6.2-b). */
@Path("/api/v1/special-audits")
@RunOnVirtualThread
@RolesAllowed(Roles.SURVEILLANCE_OFFICER)
@Shown
public class SpecialAuditResource {
    private final SpecialAudits specialAudits;
    private final Weighing weighing;
    private final SignedIn signedIn;

    SpecialAuditResource(SpecialAudits specialAudits, Weighing weighing, SignedIn signedIn) {
        this.specialAudits = specialAudits;
        this.weighing = weighing;
        this.signedIn = signedIn;
    }

    public record Answer(
            @NotNull SpecialAuditQuestion.Outcome outcome,
            @NotBlank @Size(max = 2000) String reason) {}

    @Schema(name = "SpecialAuditView")
    public record View(
            UUID id,
            UUID caseId,
            UUID changeId,
            Set<String> subjects,
            LocalDate raisedOn,
            Optional<SpecialAuditQuestion.Outcome> outcome,
            String reason,
            String weighedBy,
            Optional<Instant> weighedAt,
            long version) {
        static View of(SpecialAuditQuestion question) {
            return new View(
                    question.id(),
                    question.caseId(),
                    question.changeId(),
                    question.subjects().stream().map(Coded::code).collect(Collectors.toUnmodifiableSet()),
                    question.raisedOn(),
                    question.outcome(),
                    question.reason(),
                    question.weighed().map(Signature::name).orElse(""),
                    question.weighed().map(Signature::at),
                    question.version());
        }
    }

    /** Those that wait for an answer, or all of one case. */
    @GET
    public List<View> all(@QueryParam("case") Optional<UUID> caseId) {
        return caseId.map(specialAudits::of).orElseGet(specialAudits::open).stream()
                .map(View::of)
                .toList();
    }

    @GET
    @Path("/{id}")
    public Response one(UUID id) {
        var question = specialAudits.get(id);
        return Versioned.ok(View.of(question), question.version());
    }

    @POST
    @Path("/{id}/answer")
    public Response weigh(UUID id, @BeanParam IfMatch seen, @Valid @NotNull Answer answer) {
        weighing.weigh(id, seen, answer.outcome(), answer.reason(), signedIn.caller());
        return one(id);
    }
}
