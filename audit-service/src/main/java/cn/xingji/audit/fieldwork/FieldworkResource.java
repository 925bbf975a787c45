package cn.xingji.audit.fieldwork;

import cn.xingji.audit.audit.AllowedActs;
import cn.xingji.audit.audit.Audit;
import cn.xingji.audit.audit.AuditAct;
import cn.xingji.audit.audit.AuditState;
import cn.xingji.audit.audit.Audits;
import cn.xingji.identity.SignedIn;
import cn.xingji.rules.people.Caller;
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
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

@Path("/api/v1/audits")
@RunOnVirtualThread
@Shown(by = Audits.class)
public class FieldworkResource {
    public record NewAttendee(
            @NotBlank @Size(max = 100) String name, @NotNull Party party) {}

    /** A meeting that was held; its times are the caller's, RFC 3339, and not in the future. */
    public record NewMeeting(
            @NotNull MeetingKind kind,

            @NotNull @Schema(description = "When it began, RFC 3339 with offset")
            OffsetDateTime startedAt,

            @NotNull @Schema(description = "When it ended, RFC 3339 with offset; not in the future")
            OffsetDateTime endedAt,

            @NotEmpty @Size(max = 200) List<@NotNull @Valid NewAttendee> attendees,
            Optional<@Size(max = 8000) String> notes) {
        Meeting.Minutes minutes() {
            return new Meeting.Minutes(
                    kind,
                    startedAt.toInstant(),
                    endedAt.toInstant(),
                    attendees.stream()
                            .map(one -> new Attendee(one.name(), one.party()))
                            .toList(),
                    notes.orElse(""));
        }
    }

    public record NewConclusion(
            @NotNull @Size(max = 8000) String conformity,
            @NotNull @Size(max = 4000) String scopeRecommendation,
            @NotNull Boolean recommended) {
        Conclusion.Words words() {
            return new Conclusion.Words(conformity, scopeRecommendation, recommended);
        }
    }

    public record MeetingView(
            UUID id, MeetingKind kind, Instant startedAt, Instant endedAt, List<Attendee> attendees, String notes) {
        static MeetingView of(Meeting meeting) {
            return new MeetingView(
                    meeting.id(),
                    meeting.kind(),
                    meeting.startedAt(),
                    meeting.endedAt(),
                    meeting.attendees(),
                    meeting.notes());
        }
    }

    public record ConclusionView(
            String conformity, String scopeRecommendation, boolean recommended, Instant concludedAt) {
        static ConclusionView of(Conclusion conclusion) {
            return new ConclusionView(
                    conclusion.conformity(),
                    conclusion.scopeRecommendation(),
                    conclusion.isRecommended(),
                    conclusion.concludedAt());
        }
    }

    /** @param missingMeetings what must still be held before fieldwork can be concluded */
    public record FieldworkView(
            UUID id,
            UUID caseId,
            AuditState state,
            Optional<LocalDate> startedOn,
            Optional<LocalDate> endedOn,
            List<MeetingView> meetings,
            List<MeetingKind> missingMeetings,
            Optional<ConclusionView> conclusion,
            Set<AuditAct> allowedActions,
            long version) {}

    private final Audits audits;
    private final Auditing auditing;
    private final Meetings meetings;
    private final Conclusions conclusions;
    private final SignedIn signedIn;

    FieldworkResource(Audits audits, Auditing auditing, Meetings meetings, Conclusions conclusions, SignedIn signedIn) {
        this.audits = audits;
        this.auditing = auditing;
        this.meetings = meetings;
        this.conclusions = conclusions;
        this.signedIn = signedIn;
    }

    @POST
    @Path("{id}/fieldwork")
    @RolesAllowed(Roles.AUDITOR)
    @Performs(of = AuditAct.class, value = "START_FIELDWORK")
    @Idempotent
    @Operation(summary = "The team leader starts fieldwork, from the agreed plan's first day on")
    public Response start(UUID id, @BeanParam IfMatch seen) {
        auditing.start(id, seen, signedIn.caller());
        return one(id);
    }

    @GET
    @Path("{id}/fieldwork")
    @Authenticated
    public Response one(UUID id) {
        var caller = signedIn.caller();
        var audit = audits.visible(id, caller);
        var shown = new FieldworkView(
                audit.id(),
                audit.caseId(),
                audit.state(),
                audit.fieldworkStartedOn(),
                audit.fieldworkEndedOn(),
                held(audit, caller),
                meetings.held(audit).missing().stream()
                        .filter(kind -> kind.audience().includes(caller, false))
                        .toList(),
                conclusions
                        .findByIdOptional(audit.id())
                        .filter(_ -> Conclusion.AUDIENCE.includes(caller, audit.isReported()))
                        .map(ConclusionView::of),
                AllowedActs.on(audit, caller),
                audit.version());
        return Versioned.ok(shown, audit.version());
    }

    @POST
    @Path("{id}/meetings")
    @RolesAllowed(Roles.AUDITOR)
    @Performs(of = AuditAct.class, value = "RECORD_MEETING")
    @Idempotent
    @Operation(summary = "Records a meeting that was held, with its time and attendance (R5.3.3.2)")
    @APIResponseSchema(value = MeetingView.class, responseCode = "201", responseDescription = "Recorded")
    public Response meet(UUID id, @Valid @NotNull NewMeeting request) {
        var meeting = auditing.meet(id, request.minutes(), signedIn.caller());
        return Response.created(URI.create("/api/v1/audits/" + id + "/meetings"))
                .entity(MeetingView.of(meetings.findById(meeting)))
                .build();
    }

    @GET
    @Path("{id}/meetings")
    @Authenticated
    public List<MeetingView> meetings(UUID id) {
        var caller = signedIn.caller();
        return held(audits.visible(id, caller), caller);
    }

    private List<MeetingView> held(Audit audit, Caller reader) {
        return meetings.of(audit.id()).stream()
                .filter(meeting -> meeting.kind().audience().includes(reader, false))
                .map(MeetingView::of)
                .toList();
    }

    @POST
    @Path("{id}/fieldwork/conclusion")
    @RolesAllowed(Roles.AUDITOR)
    @Performs(of = AuditAct.class, value = "CONCLUDE_FIELDWORK")
    @Idempotent
    @Operation(summary = "The team leader concludes fieldwork, once every meeting was held and both methods occur")
    public Response conclude(UUID id, @BeanParam IfMatch seen, @Valid @NotNull NewConclusion request) {
        auditing.conclude(id, seen, request.words(), signedIn.caller());
        return one(id);
    }
}
