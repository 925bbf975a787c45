package cn.xingji.application.intake.review;

import cn.xingji.application.intake.application.Application;
import cn.xingji.application.intake.application.Applications;
import cn.xingji.application.intake.attachment.Attachments;
import cn.xingji.application.intake.competence.CaseIndependence;
import cn.xingji.application.intake.competence.CompetenceRegister;
import cn.xingji.clock.BusinessClock;
import cn.xingji.deadline.Deadlines;
import cn.xingji.deadline.RuleLimits;
import cn.xingji.events.ApplicationEvent.InformationReminded;
import cn.xingji.files.FileLedger;
import cn.xingji.files.LooseFile;
import cn.xingji.outbox.Outbox;
import cn.xingji.rules.deadline.DeadlineKind;
import cn.xingji.rules.deadline.Limit;
import cn.xingji.rules.people.Caller;
import cn.xingji.rules.people.Part;
import cn.xingji.rules.vocabulary.CaseId;
import cn.xingji.usecase.UseCase;
import cn.xingji.web.IfMatch;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What a reviewer does with an application, and what its applicant answers. */
@UseCase
class Reviewing {
    private final Applications applications;
    private final Reviews reviews;
    private final Attachments attachments;
    private final CompetenceRegister register;
    private final CaseIndependence independence;
    private final AuditTimeTable auditTime;
    private final CertificationAgreement agreement;
    private final FileLedger ledger;
    private final Deadlines deadlines;
    private final RuleLimits limits;
    private final Outbox outbox;
    private final BusinessClock clock;

    Reviewing(
            Applications applications,
            Reviews reviews,
            Attachments attachments,
            CompetenceRegister register,
            CaseIndependence independence,
            AuditTimeTable auditTime,
            CertificationAgreement agreement,
            FileLedger ledger,
            Deadlines deadlines,
            RuleLimits limits,
            Outbox outbox,
            BusinessClock clock) {
        this.applications = applications;
        this.reviews = reviews;
        this.attachments = attachments;
        this.register = register;
        this.independence = independence;
        this.auditTime = auditTime;
        this.agreement = agreement;
        this.ledger = ledger;
        this.deadlines = deadlines;
        this.limits = limits;
        this.outbox = outbox;
        this.clock = clock;
    }

    void start(UUID id, IfMatch seen, Caller reviewer) {
        var application = forReview(id, seen);
        outbox.tell(application.startReview(reviewer, clock.today()));
        reviews.persist(new Review(application, reviewer, auditTime, clock.now()));
    }

    void conclude(UUID id, IfMatch seen, Check check, boolean passed, String remark) {
        var application = forReview(id, seen);
        var review = reviews.of(id);
        var conclusion = new Conclusion(check, passed, remark, clock.now());
        review.conclude(conclusion, application, register.on(clock.today()), reviews.gaps(id));
    }

    void adjust(UUID id, IfMatch seen, BigDecimal days, String reason) {
        var application = forReview(id, seen);
        var review = reviews.of(id);
        review.adjustAuditTime(application, days, reason);
    }

    /** Refuses what would be refused later, before a screenshot is looked at or stored. */
    void requireUnderReview(UUID id) {
        independent(applications.handedIn(id)).requireUnderReview();
    }

    void keep(UUID id, LookUp lookUp, LookUpResult result, String remark, LooseFile screenshot, Caller by) {
        var made = new CreditLookUp(
                forReview(id, IfMatch.WHATEVER_STANDS),
                lookUp,
                result,
                remark,
                ledger.enter(screenshot),
                by,
                clock.now());
        reviews.keep(made);
    }

    /** @param evidence that what this look-up found has been lifted (R5.2.1-a3) */
    void clear(UUID id, IfMatch seen, UUID lookUp, UUID evidence) {
        forReview(id, seen).requireUnderReview();
        reviews.lookUp(id, lookUp).clear(attachments.get(id, evidence), reviews.lookUps(id));
    }

    void raise(UUID id, String description, Caller by) {
        reviews.keep(new UnderstandingGap(forReview(id, IfMatch.WHATEVER_STANDS), description, by.name(), clock.now()));
    }

    void resolve(UUID id, IfMatch seen, UUID gap, String resolution, Caller by) {
        forReview(id, seen).requireUnderReview();
        reviews.gap(id, gap).resolve(resolution, by.name(), clock.now());
    }

    /**
     * Asks for everything that is missing, in one list; a second list says why it was not in the first.
     *
     * @param reason blank for the first list
     */
    void request(UUID id, IfMatch seen, List<String> items, String reason) {
        var application = forReview(id, seen);
        var today = clock.today();
        var answerBy = limits.due(Limit.INFORMATION_ANSWER, today);
        var earlier = reviews.requests(id);
        var request = new InformationRequest(id, items, reason, earlier, clock.now(), answerBy.on());
        outbox.tell(application.requestInformation(items, earlier.size() + 1, answerBy.on(), today));
        reviews.keep(request);
        deadlines.open(DeadlineKind.INFORMATION_REMINDER, id, today);
        deadlines.open(DeadlineKind.INFORMATION_ANSWER, id, answerBy);
        if (standsStillWhileAsking(application)) {
            deadlines.pause(DeadlineKind.APPLICATION_REVIEW, id);
        }
    }

    void answer(UUID id, IfMatch seen, List<InformationAnswer> answers, Caller applicant) {
        var application = applications.ownForAct(id, seen, applicant);
        outbox.tell(application.answerInformation(clock.today()));
        reviews.requests(id).getLast().answer(answers, attachments.idsOf(id), clock.now());
        deadlines.resume(DeadlineKind.APPLICATION_REVIEW, id);
        deadlines.cancel(DeadlineKind.INFORMATION_REMINDER, id);
        deadlines.meet(DeadlineKind.INFORMATION_ANSWER, id);
    }

    /** The applicant is reminded of what it was asked. */
    void remind(UUID id) {
        var asked = reviews.requests(id);
        outbox.tell(new InformationReminded(
                new CaseId(id), asked.size(), asked.getLast().answerBy()));
    }

    /** Ends a case whose applicant never answered. */
    void close(UUID id, IfMatch seen) {
        var today = clock.today();
        var application = forReview(id, seen);
        application.requireAsked();
        outbox.tell(application.closeUnanswered(reviews.requests(id).getLast().answerBy(), today));
        notAccepted(id, today);
    }

    /** Accepts, and draws the contract up. */
    void accept(UUID id, IfMatch seen) {
        var application = forReview(id, seen);
        application.requireUnderReview();
        var today = clock.today();
        var progress = reviews.progress(id, auditTime);
        outbox.tell(application.accept(progress, register.on(today), today));
        deadlines.meet(DeadlineKind.APPLICATION_REVIEW, id);
        agreement.drawUp(application, progress.review().adjusted());
    }

    void reject(UUID id, IfMatch seen, List<String> reasons) {
        var today = clock.today();
        outbox.tell(forReview(id, seen).reject(reasons, today));
        notAccepted(id, today);
    }

    private void notAccepted(UUID id, LocalDate today) {
        deadlines.meet(DeadlineKind.APPLICATION_REVIEW, id);
        deadlines.cancel(DeadlineKind.INFORMATION_REMINDER, id);
        deadlines.cancel(DeadlineKind.INFORMATION_ANSWER, id);
        deadlines.open(DeadlineKind.REJECTION_NOTICE, id, today);
        // the reasons stand in the applicant's portal from this moment: it is told
        deadlines.meet(DeadlineKind.REJECTION_NOTICE, id);
    }

    /**
     * The application, for an act of its review by whoever is independent enough for it: it may be another than began
     * it.
     */
    private Application forReview(UUID id, IfMatch seen) {
        return independent(applications.forAct(id, seen));
    }

    private Application independent(Application application) {
        independence.require(Part.REVIEW, application.organization());
        return application;
    }

    private boolean standsStillWhileAsking(Application application) {
        var received = application.receivedOn().orElseThrow();
        return limits.inForce(Limit.APPLICATION_REVIEW, received).pauses();
    }
}
