package cn.xingji.surveillance.special;

import cn.xingji.events.Coded;
import cn.xingji.rules.people.Roles;
import cn.xingji.service.clock.BusinessClock;
import cn.xingji.service.identity.SignedIn;
import cn.xingji.service.web.Versioned;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
public class SpecialAuditResource {
    private final SpecialAudits specialAudits;
    private final SignedIn signedIn;
    private final BusinessClock clock;

    SpecialAuditResource(SpecialAudits specialAudits, SignedIn signedIn, BusinessClock clock) {
        this.specialAudits = specialAudits;
        this.signedIn = signedIn;
        this.clock = clock;
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
                    question.weighedBy(),
                    question.weighedAt(),
                    question.version());
        }
    }

    /** Those that wait for an answer, or all of one case. */
    @GET
    @Transactional
    public List<View> all(@QueryParam("case") Optional<UUID> caseId) {
        return caseId.map(specialAudits::of).orElseGet(specialAudits::open).stream()
                .map(View::of)
                .toList();
    }

    @GET
    @Path("/{id}")
    @Transactional
    public Response one(UUID id) {
        return answer(specialAudits.get(id));
    }

    @POST
    @Path("/{id}/answer")
    @Transactional
    public Response weigh(UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull Answer answer) {
        var question = specialAudits.get(id);
        Versioned.match(ifMatch, question.version());
        question.weigh(answer.outcome(), answer.reason(), signedIn.caller().name(), clock.now());
        specialAudits.flush();
        return answer(question);
    }

    private static Response answer(SpecialAuditQuestion question) {
        return Versioned.ok(View.of(question), question.version());
    }
}
