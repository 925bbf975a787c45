package cn.xingji.application.intake.review;

import static cn.xingji.rules.RuleId.R5_2_1_A2;

import cn.xingji.application.intake.application.Application;
import cn.xingji.application.intake.application.ApplicationState;
import cn.xingji.application.intake.application.ApplicationView.MissingView;
import cn.xingji.application.intake.application.Applications;
import cn.xingji.files.Downloads;
import cn.xingji.files.Uploads;
import cn.xingji.rules.Refused;
import cn.xingji.rules.people.Roles;
import cn.xingji.rules.text.Texts;
import cn.xingji.service.clock.BusinessClock;
import cn.xingji.service.deadline.Deadlines;
import cn.xingji.service.identity.SignedIn;
import cn.xingji.service.web.Idempotent;
import cn.xingji.service.web.Language;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The review of an application, by the body's reviewer. */
@Path("/api/v1/applications/{application}")
@RunOnVirtualThread
public class ReviewResource {
    private final Applications applications;
    private final Reviews reviews;
    private final Reviewing reviewing;
    private final Uploads uploads;
    private final Downloads downloads;
    private final Deadlines deadlines;
    private final SignedIn signedIn;
    private final Language language;
    private final BusinessClock clock;

    ReviewResource(
            Applications applications,
            Reviews reviews,
            Reviewing reviewing,
            Uploads uploads,
            Downloads downloads,
            Deadlines deadlines,
            SignedIn signedIn,
            Language language,
            BusinessClock clock) {
        this.applications = applications;
        this.reviews = reviews;
        this.reviewing = reviewing;
        this.uploads = uploads;
        this.downloads = downloads;
        this.deadlines = deadlines;
        this.signedIn = signedIn;
        this.language = language;
        this.clock = clock;
    }

    public record CheckRequest(boolean passed, Optional<@Size(max = 2000) String> remark) {}

    public record AuditTimeRequest(@NotNull BigDecimal adjustment, Optional<@Size(max = 2000) String> reason) {}

    public record ItemsRequest(
            @NotNull @Size(min = 1, max = 50) List<@NotBlank @Size(max = 500) String> items,
            Optional<@Size(max = 2000) String> reason) {}

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
    @Transactional
    public Response review(UUID application) {
        return answer(applications.get(application));
    }

    @POST
    @Path("/review")
    @RolesAllowed(Roles.APPLICATION_REVIEWER)
    @Transactional
    public Response start(UUID application) {
        var reviewed = applications.get(application);
        reviewing.start(reviewed, signedIn.caller());
        return flushed(reviewed);
    }

    @PUT
    @Path("/review/checks/{check}")
    @RolesAllowed(Roles.APPLICATION_REVIEWER)
    @Transactional
    public Response conclude(
            UUID application,
            Check check,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull CheckRequest request) {
        var reviewed = matched(application, ifMatch);
        reviewing.conclude(reviewed, check, request.passed(), request.remark().orElse(""));
        return flushed(reviewed);
    }

    @POST
    @Path("/review/gaps")
    @RolesAllowed(Roles.APPLICATION_REVIEWER)
    @Idempotent
    @Transactional
    public Response raise(UUID application, @Valid @NotNull GapRequest request) {
        var reviewed = applications.get(application);
        reviewing.raise(reviewed, request.description(), signedIn.caller());
        return flushed(reviewed);
    }

    @POST
    @Path("/review/gaps/{gap}/resolve")
    @RolesAllowed(Roles.APPLICATION_REVIEWER)
    @Transactional
    public Response resolve(UUID application, UUID gap, @Valid @NotNull ResolutionRequest request) {
        var reviewed = applications.get(application);
        reviewing.resolve(reviewed, gap, request.resolution(), signedIn.caller());
        return flushed(reviewed);
    }

    @PUT
    @Path("/review/look-ups/{lookUp}")
    @RolesAllowed(Roles.APPLICATION_REVIEWER)
    @Transactional
    public Response lookUp(
            UUID application,
            LookUp lookUp,
            @RestForm LookUpResult result,
            @RestForm String remark,
            @RestForm FileUpload screenshot) {
        var reviewed = applications.get(application);
        reviewed.requireUnderReview();
        if (result == null || screenshot == null) {
            throw Refused.invalidField(
                    R5_2_1_A2, "look-up.result-and-screenshot", result == null ? "result" : "screenshot");
        }
        var stored = uploads.keep("look-ups/" + application, screenshot);
        var note = Optional.ofNullable(remark).orElse("");
        reviewing.keep(
                reviewed, new CreditLookUp(application, lookUp, result, note, stored, signedIn.caller(), clock.now()));
        return flushed(reviewed);
    }

    /** The screenshot that a look-up rests on. */
    @GET
    @Path("/review/look-ups/{made}/screenshot")
    @RolesAllowed({Roles.APPLICATION_REVIEWER, Roles.CONTRACT_SIGNATORY})
    @Transactional
    public Response screenshot(UUID application, UUID made) {
        return downloads.of(
                reviews.lookUp(applications.get(application).id(), made).screenshot());
    }

    @PUT
    @Path("/review/audit-time")
    @RolesAllowed(Roles.APPLICATION_REVIEWER)
    @Transactional
    public Response auditTime(
            UUID application, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull AuditTimeRequest request) {
        var reviewed = matched(application, ifMatch);
        reviewing.adjust(reviewed, request.adjustment(), request.reason().orElse(""));
        return flushed(reviewed);
    }

    @POST
    @Path("/review/information-requests")
    @RolesAllowed(Roles.APPLICATION_REVIEWER)
    @Transactional
    public Response request(UUID application, @Valid @NotNull ItemsRequest request) {
        var reviewed = applications.get(application);
        reviewing.request(reviewed, request.items(), request.reason().orElse(""));
        return flushed(reviewed);
    }

    /** What the reviewer asked of the applicant, and its answers. */
    @GET
    @Path("/information-requests")
    @RolesAllowed({Roles.APPLICANT, Roles.APPLICATION_REVIEWER})
    @Transactional
    public List<ReviewView.Request> requests(UUID application) {
        var readable = applications.readable(application, signedIn.caller());
        return reviews.requests(readable.id()).stream()
                .map(ReviewView.Request::of)
                .toList();
    }

    @POST
    @Path("/information-answers")
    @RolesAllowed(Roles.APPLICANT)
    @Transactional
    public List<ReviewView.Request> answer(UUID application, @Valid @NotNull AnswersRequest request) {
        var own = applications.own(application, signedIn.caller());
        reviewing.answer(own, request.given());
        return requests(application);
    }

    @POST
    @Path("/accept")
    @RolesAllowed(Roles.APPLICATION_REVIEWER)
    @Transactional
    public Response accept(UUID application) {
        var reviewed = applications.get(application);
        reviewing.accept(reviewed);
        return flushed(reviewed);
    }

    @POST
    @Path("/reject")
    @RolesAllowed(Roles.APPLICATION_REVIEWER)
    @Transactional
    public Response reject(UUID application, @Valid @NotNull ReasonsRequest request) {
        var reviewed = applications.get(application);
        reviewing.reject(reviewed, request.reasons());
        return flushed(reviewed);
    }

    /** The application whose review stands in the version that the reviewer has seen. */
    private Application matched(UUID application, String ifMatch) {
        var reviewed = applications.get(application);
        Versioned.match(ifMatch, reviews.of(application).version());
        return reviewed;
    }

    private Response flushed(Application application) {
        reviews.flush();
        return answer(application);
    }

    private Response answer(Application application) {
        var view = view(application);
        return Versioned.ok(view, view.version());
    }

    private ReviewView view(Application application) {
        var locale = language.locale();
        var review = reviews.of(application.id());
        var lookUps = reviews.lookUps(application.id());
        var audit = reviewing.audit(application);
        return new ReviewView(
                application.id(),
                application.state(),
                Texts.of("state." + application.state(), locale),
                review.reviewerName(),
                review.startedAt(),
                Reviewing.wanted(application).stream()
                        .map(check -> ReviewView.CheckView.of(check, review.conclusion(check), locale))
                        .toList(),
                Arrays.stream(LookUp.values())
                        .map(lookUp -> ReviewView.Task.of(lookUp, lookUps, locale))
                        .toList(),
                new ReviewView.AuditTime(
                        review.standardDays(),
                        review.adjustment(),
                        review.adjustmentReason(),
                        audit.exactDays(),
                        audit.days().days(),
                        audit.feeSchedule()),
                reviews.requests(application.id()).stream()
                        .map(ReviewView.Request::of)
                        .toList(),
                reviewing.missing(application).stream()
                        .map(missing -> MissingView.of(missing, locale))
                        .toList(),
                reviews.gaps(application.id()).stream().map(ReviewView.Gap::of).toList(),
                deadlines.of(application.id(), locale),
                ApplicationState.LIFECYCLE.allowed(
                        application.state(), signedIn.caller().roles()),
                review.version());
    }
}
