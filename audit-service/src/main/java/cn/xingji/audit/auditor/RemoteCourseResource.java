package cn.xingji.audit.auditor;

import static cn.xingji.rules.people.Roles.APPLICATION_REVIEWER;
import static cn.xingji.rules.people.Roles.APPROVER;
import static cn.xingji.rules.people.Roles.AUDITOR;
import static cn.xingji.rules.people.Roles.AUDIT_SCHEDULER;
import static cn.xingji.rules.people.Roles.COMPETENCE_MANAGER;
import static cn.xingji.rules.people.Roles.DECISION_MAKER;
import static cn.xingji.rules.people.Roles.TECHNICAL_REVIEWER;

import cn.xingji.identity.SignedIn;
import cn.xingji.web.Idempotent;
import cn.xingji.web.Shown;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The course of remote audits, with its exam, in the register (RA6.1-a). */
@Path("/api/v1/auditors/{id}/remote-courses")
@RunOnVirtualThread
@Shown
public class RemoteCourseResource {
    /** @param passedOn the day of the exam */
    public record NewCourse(
            @NotNull LocalDate takenOn, @NotNull LocalDate passedOn) {}

    /** @param validUntil the last day on which the exam counts */
    public record CourseView(
            UUID id,
            LocalDate takenOn,
            LocalDate passedOn,
            LocalDate validUntil,
            String recordedBy,
            Instant recordedAt) {
        static CourseView of(RemoteCourse course) {
            return new CourseView(
                    course.id(),
                    course.takenOn(),
                    course.passedOn(),
                    course.validUntil(),
                    course.recordedByName(),
                    course.recordedAt());
        }
    }

    private final Auditors auditors;
    private final RemoteCourses courses;
    private final CourseRecording recording;
    private final CourseRecord paper;
    private final SignedIn signedIn;

    RemoteCourseResource(
            Auditors auditors,
            RemoteCourses courses,
            CourseRecording recording,
            CourseRecord paper,
            SignedIn signedIn) {
        this.auditors = auditors;
        this.courses = courses;
        this.recording = recording;
        this.paper = paper;
        this.signedIn = signedIn;
    }

    @POST
    @RolesAllowed(COMPETENCE_MANAGER)
    @Idempotent
    @Operation(summary = "Records that the person took the course of remote audits and passed its exam")
    @APIResponseSchema(value = CourseView.class, responseCode = "201", responseDescription = "Recorded")
    public Response record(UUID id, @Valid @NotNull NewCourse request) {
        recording.record(id, request.takenOn(), request.passedOn(), signedIn.caller());
        return Response.created(URI.create("/api/v1/auditors/" + id + "/remote-courses"))
                .entity(CourseView.of(courses.of(id).getFirst()))
                .build();
    }

    @GET
    @RolesAllowed({
        COMPETENCE_MANAGER,
        AUDIT_SCHEDULER,
        APPLICATION_REVIEWER,
        AUDITOR,
        TECHNICAL_REVIEWER,
        DECISION_MAKER,
        APPROVER
    })
    @Operation(summary = "The person's courses of remote audits, the latest first")
    public List<CourseView> list(UUID id) {
        return courses.of(auditors.existing(id).id()).stream()
                .map(CourseView::of)
                .toList();
    }

    @GET
    @Path("document")
    @Produces("application/pdf")
    @RolesAllowed({COMPETENCE_MANAGER, AUDIT_SCHEDULER})
    @Operation(summary = "The person's record of the course of remote audits, as PDF (RA3.2)")
    public Response document(UUID id) {
        var person = auditors.existing(id);
        return Response.ok(paper.pdf(person, courses.of(id)))
                .header("Content-Disposition", "inline; filename=\"remote-course.pdf\"")
                .build();
    }
}
