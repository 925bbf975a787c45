package cn.xingji.application.intake.review;

import cn.xingji.application.intake.application.Application;
import cn.xingji.application.intake.application.ApplicationState;
import cn.xingji.application.intake.application.ApplicationView.MissingView;
import cn.xingji.deadline.Deadlines;
import cn.xingji.rules.people.Caller;
import cn.xingji.rules.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Locale;

/** Puts a review into its reader's words. */
@ApplicationScoped
class ReviewViews {
    private final Reviews reviews;
    private final AuditTimeTable auditTime;
    private final Deadlines deadlines;

    ReviewViews(Reviews reviews, AuditTimeTable auditTime, Deadlines deadlines) {
        this.reviews = reviews;
        this.auditTime = auditTime;
        this.deadlines = deadlines;
    }

    ReviewView of(Application application, Caller caller, Locale locale) {
        var id = application.id();
        var progress = reviews.progress(id, auditTime);
        var review = progress.review();
        return new ReviewView(
                id,
                application.state(),
                Texts.of("state." + application.state(), locale),
                review.reviewerName(),
                review.startedAt(),
                Check.wanted(application).stream()
                        .map(check -> ReviewView.CheckView.of(check, review.conclusion(check), locale))
                        .toList(),
                Arrays.stream(LookUp.values())
                        .map(lookUp -> ReviewView.Task.of(lookUp, progress.lookUps(), locale))
                        .toList(),
                ReviewView.AuditTime.of(review, progress.audit(application)),
                reviews.requests(id).stream().map(ReviewView.Request::of).toList(),
                progress.missing(application).stream()
                        .map(missing -> MissingView.of(missing, locale))
                        .toList(),
                progress.gaps().stream().map(ReviewView.Gap::of).toList(),
                deadlines.of(id, locale),
                ApplicationState.LIFECYCLE.allowed(application.state(), caller.roles()),
                application.version());
    }
}
