package cn.xingji.application.intake.review;

import static cn.xingji.rules.RuleId.R5_2_1_A2;

import cn.xingji.application.intake.application.ApplicationAct;
import cn.xingji.application.intake.application.Applications;
import cn.xingji.files.Downloads;
import cn.xingji.files.Uploads;
import cn.xingji.identity.SignedIn;
import cn.xingji.rules.Refused;
import cn.xingji.rules.people.Roles;
import cn.xingji.web.Idempotent;
import cn.xingji.web.IfMatch;
import cn.xingji.web.Language;
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
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The review of an application, by the body's reviewer. */
@Path("/api/v1/applications/{application}")
@RunOnVirtualThread
@Shown(by = Applications.class)
public class ReviewResource {
    private final Applications applications;
    private final Reviews reviews;
    private final Reviewing reviewing;
    private final ReviewViews views;
    private final Uploads uploads;
    private final Downloads downloads;
    private final SignedIn signedIn;
    private final Language language;

    ReviewResource(
            Applications applications,
            Reviews reviews,
            Reviewing reviewing,
            ReviewViews views,
            Uploads uploads,
            Downloads downloads,
            SignedIn signedIn,
            Language language) {
        this.applications = applications;
        this.reviews = reviews;
        this.reviewing = reviewing;
        this.views = views;
        this.uploads = uploads;
        this.downloads = downloads;
        this.signedIn = signedIn;
        this.language = language;
    }

    public record CheckRequest(@NotNull Boolean passed, Optional<@Size(max = 2000) String> remark) {}

    public record AuditTimeRequest(@NotNull BigDecimal adjustment, Optional<@Size(max = 2000) String> reason) {}

    public record ItemsRequest(
            @NotNull @Size(min = 1, max = 50) List<@NotBlank @Size(max = 500) String> items,
            Optional<@Size(max = 2000) String> reason) {}

    /** @param attachment the evidence that the penalty was lifted */
    public record Clearance(@NotNull UUID attachment) {}

    public record GapRequest(@NotBlank @Size(max = 2000) String description) {}

    public record ResolutionRequest(
            @NotBlank @Size(max = 2000) String resolution) {}

    /** @param attachments files that were put to the application before */
    public record AnswerRequest(
            Optional<@Size(max = 2000) String> text, Optional<@Size(max = 20) List<@NotNull UUID>> attachments) {
        InformationAnswer answer() {
            return new InformationAnswer(text.orElse(""), attachments.orElse(List.of()));
        }
    }

    public record AnswersRequest(@NotNull @Size(max = 50) List<@NotNull @Valid AnswerRequest> answers) {
        List<InformationAnswer> given() {
            return answers.stream().map(AnswerRequest::answer).toList();
        }
    }

    public record ReasonsRequest(@NotNull @Size(max = 20) List<@NotNull String> reasons) {}

    @GET
    @Path("/review")
    @RolesAllowed({Roles.APPLICATION_REVIEWER, Roles.CONTRACT_SIGNATORY})
    public Response review(UUID application) {
        var view =
                views.of(applications.readable(application, signedIn.caller()), signedIn.caller(), language.locale());
        return Versioned.ok(view, view.version());
    }

    @POST
    @Path("/review")
    @RolesAllowed(Roles.APPLICATION_REVIEWER)
    @Performs(of = ApplicationAct.class, value = "START_REVIEW")
    public Response start(UUID application, @BeanParam IfMatch seen) {
        reviewing.start(application, seen, signedIn.caller());
        return review(application);
    }

    @PUT
    @Path("/review/checks/{check}")
    @RolesAllowed(Roles.APPLICATION_REVIEWER)
    @Performs(of = ApplicationAct.class, value = "RECORD_REVIEW")
    public Response conclude(
            UUID application, Check check, @BeanParam IfMatch seen, @Valid @NotNull CheckRequest request) {
        reviewing.conclude(
                application, seen, check, request.passed(), request.remark().orElse(""));
        return review(application);
    }

    @POST
    @Path("/review/gaps")
    @RolesAllowed(Roles.APPLICATION_REVIEWER)
    @Performs(of = ApplicationAct.class, value = "RECORD_REVIEW")
    @Idempotent
    public Response raise(UUID application, @Valid @NotNull GapRequest request) {
        reviewing.raise(application, request.description(), signedIn.caller());
        return review(application);
    }

    @POST
    @Path("/review/gaps/{gap}/resolve")
    @RolesAllowed(Roles.APPLICATION_REVIEWER)
    @Performs(of = ApplicationAct.class, value = "RECORD_REVIEW")
    public Response resolve(
            UUID application, UUID gap, @BeanParam IfMatch seen, @Valid @NotNull ResolutionRequest request) {
        reviewing.resolve(application, seen, gap, request.resolution(), signedIn.caller());
        return review(application);
    }

    @PUT
    @Path("/review/look-ups/{lookUp}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Roles.APPLICATION_REVIEWER)
    @Performs(of = ApplicationAct.class, value = "RECORD_REVIEW")
    public Response lookUp(
            UUID application,
            LookUp lookUp,
            @RestForm("result") LookUpResult result,
            @RestForm("remark") String remark,
            @RestForm FileUpload screenshot) {
        reviewing.requireUnderReview(application);
        if (result == null || screenshot == null) {
            throw Refused.invalidField(
                    R5_2_1_A2, "look-up.result-and-screenshot", result == null ? "result" : "screenshot");
        }
        var note = Optional.ofNullable(remark).orElse("");
        var reviewer = signedIn.caller();
        return uploads.keep("look-ups/" + application, screenshot, loose -> {
            reviewing.keep(application, lookUp, result, note, loose, reviewer);
            return review(application);
        });
    }

    /** Which file of the applicant's clears what this look-up found. */
    @PUT
    @Path("/review/look-ups/{made}/clearance")
    @RolesAllowed(Roles.APPLICATION_REVIEWER)
    @Performs(of = ApplicationAct.class, value = "RECORD_REVIEW")
    public Response clear(UUID application, UUID made, @BeanParam IfMatch seen, @Valid @NotNull Clearance clearance) {
        reviewing.clear(application, seen, made, clearance.attachment());
        return review(application);
    }

    /** The screenshot that a look-up rests on. */
    @GET
    @Path("/review/look-ups/{made}/screenshot")
    @RolesAllowed({Roles.APPLICATION_REVIEWER, Roles.CONTRACT_SIGNATORY})
    public Response screenshot(UUID application, UUID made) {
        return downloads.of(reviews.lookUp(
                        applications.readable(application, signedIn.caller()).id(), made)
                .screenshot());
    }

    @PUT
    @Path("/review/audit-time")
    @RolesAllowed(Roles.APPLICATION_REVIEWER)
    @Performs(of = ApplicationAct.class, value = "RECORD_REVIEW")
    public Response auditTime(UUID application, @BeanParam IfMatch seen, @Valid @NotNull AuditTimeRequest request) {
        reviewing.adjust(
                application, seen, request.adjustment(), request.reason().orElse(""));
        return review(application);
    }

    @POST
    @Path("/review/information-requests")
    @RolesAllowed(Roles.APPLICATION_REVIEWER)
    @Performs(of = ApplicationAct.class, value = "REQUEST_INFORMATION")
    public Response request(UUID application, @BeanParam IfMatch seen, @Valid @NotNull ItemsRequest request) {
        reviewing.request(application, seen, request.items(), request.reason().orElse(""));
        return review(application);
    }

    /** What the reviewer asked of the applicant, and its answers. */
    @GET
    @Path("/information-requests")
    @RolesAllowed({Roles.APPLICANT, Roles.APPLICATION_REVIEWER})
    public Response requests(UUID application) {
        var readable = applications.readable(application, signedIn.caller());
        var requests = reviews.requests(readable.id()).stream()
                .map(ReviewView.Request::of)
                .toList();
        return Versioned.ok(requests, readable.version());
    }

    @POST
    @Path("/information-answers")
    @RolesAllowed(Roles.APPLICANT)
    @Performs(of = ApplicationAct.class, value = "ANSWER")
    public Response answer(UUID application, @BeanParam IfMatch seen, @Valid @NotNull AnswersRequest request) {
        reviewing.answer(application, seen, request.given(), signedIn.caller());
        return requests(application);
    }

    @POST
    @Path("/accept")
    @RolesAllowed(Roles.APPLICATION_REVIEWER)
    @Performs(of = ApplicationAct.class, value = "ACCEPT")
    public Response accept(UUID application, @BeanParam IfMatch seen) {
        reviewing.accept(application, seen);
        return review(application);
    }

    /** Ends a case whose applicant has not answered by the last day. */
    @POST
    @Path("/close")
    @RolesAllowed(Roles.APPLICATION_REVIEWER)
    @Performs(of = ApplicationAct.class, value = "CLOSE_UNANSWERED")
    public Response close(UUID application, @BeanParam IfMatch seen) {
        reviewing.close(application, seen);
        return review(application);
    }

    @POST
    @Path("/reject")
    @RolesAllowed(Roles.APPLICATION_REVIEWER)
    @Performs(of = ApplicationAct.class, value = "REJECT")
    public Response reject(UUID application, @BeanParam IfMatch seen, @Valid @NotNull ReasonsRequest request) {
        reviewing.reject(application, seen, request.reasons());
        return review(application);
    }
}
