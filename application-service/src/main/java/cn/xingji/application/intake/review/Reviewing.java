package cn.xingji.application.intake.review;

import static cn.xingji.rules.RuleId.R5_2_1_B;
import static cn.xingji.rules.RuleId.R5_2_1_C;
import static cn.xingji.rules.RuleId.R5_7_2;

import cn.xingji.application.intake.application.Application;
import cn.xingji.application.intake.application.Missing;
import cn.xingji.application.intake.attachment.AttachmentKind;
import cn.xingji.application.intake.attachment.Attachments;
import cn.xingji.application.intake.competence.CompetenceRegister;
import cn.xingji.rules.Refused;
import cn.xingji.rules.deadline.DeadlineKind;
import cn.xingji.rules.deadline.Limit;
import cn.xingji.rules.people.Caller;
import cn.xingji.service.clock.BusinessClock;
import cn.xingji.service.deadline.Deadlines;
import cn.xingji.service.deadline.RuleLimits;
import cn.xingji.service.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What a reviewer does with an application. */
@ApplicationScoped
class Reviewing {

    private final Reviews reviews;
    private final Attachments attachments;
    private final CompetenceRegister register;
    private final AuditTimeTable auditTime;
    private final CertificationAgreement agreement;
    private final Deadlines deadlines;
    private final RuleLimits limits;
    private final Outbox outbox;
    private final BusinessClock clock;

    Reviewing(
            Reviews reviews,
            Attachments attachments,
            CompetenceRegister register,
            AuditTimeTable auditTime,
            CertificationAgreement agreement,
            Deadlines deadlines,
            RuleLimits limits,
            Outbox outbox,
            BusinessClock clock) {
        this.reviews = reviews;
        this.attachments = attachments;
        this.register = register;
        this.auditTime = auditTime;
        this.agreement = agreement;
        this.deadlines = deadlines;
        this.limits = limits;
        this.outbox = outbox;
        this.clock = clock;
    }

    void start(Application application, Caller reviewer) {
        if (reviewer.organization()
                .filter(application.organization().id()::equals)
                .isPresent()) {
            throw Refused.forbidden(R5_2_1_C, "review.own-organisation");
        }
        outbox.tell(application.startReview(reviewer.name(), clock.today()));
        var standardDays = auditTime.first(application, Adjustment.NONE).exactDays();
        reviews.persist(new Review(application.id(), reviewer, standardDays, clock.now()));
    }

    void conclude(Application application, Check check, boolean passed, String remark) {
        application.requireUnderReview();
        if (!wanted(application).contains(check)) {
            throw Refused.conflict(check.rule(), "review.check-not-wanted");
        }
        if (check == Check.COMPETENCE && passed) {
            requireCompetence(application);
        }
        if (check == Check.REQUIREMENTS_UNDERSTOOD && passed && hasOpenGaps(application.id())) {
            throw Refused.conflict(R5_2_1_B, "review.gaps-open");
        }
        reviews.of(application.id()).conclude(new Conclusion(check, passed, remark, clock.now()));
    }

    void adjust(Application application, BigDecimal days, String reason) {
        application.requireUnderReview();
        if (application.isRecertification() && days.signum() < 0) {
            throw Refused.invalidField(R5_7_2, "audit-time.only-more", "adjustment");
        }
        reviews.of(application.id()).adjustAuditTime(days, reason);
    }

    void keep(Application application, CreditLookUp lookUp) {
        application.requireUnderReview();
        reviews.keep(lookUp);
    }

    void raise(Application application, String description, Caller by) {
        application.requireUnderReview();
        reviews.keep(new UnderstandingGap(application.id(), description, by.name(), clock.now()));
    }

    void resolve(Application application, UUID gap, String resolution, Caller by) {
        application.requireUnderReview();
        reviews.gap(application.id(), gap).resolve(resolution, by.name(), clock.now());
    }

    /**
     * Asks for everything that is missing, in one list; a second list says why it was not in the first.
     *
     * @param reason blank for the first list
     */
    void request(Application application, List<String> items, String reason) {
        if (reason.isBlank() && !reviews.requests(application.id()).isEmpty()) {
            throw Refused.invalidField(R5_2_1_B, "information.asked-before", "reason");
        }
        outbox.tell(application.requestInformation(items, clock.today()));
        reviews.keep(new InformationRequest(application.id(), items, reason, clock.now()));
        if (standsStillWhileAsking(application)) {
            deadlines.pause(DeadlineKind.APPLICATION_REVIEW, application.id());
        }
    }

    void answer(Application application, List<InformationAnswer> answers) {
        requireOwn(application.id(), answers);
        outbox.tell(application.answerInformation(clock.today()));
        reviews.requests(application.id()).getLast().answer(answers, clock.now());
        deadlines.resume(DeadlineKind.APPLICATION_REVIEW, application.id());
    }

    /** What must be concluded on. */
    static Set<Check> wanted(Application application) {
        return Check.wanted(application.isRecertification(), application.isRemote());
    }

    /** What is still missing before acceptance. */
    List<Missing> missing(Application application) {
        var id = application.id();
        var cleared = attachments.kindsOf(id).contains(AttachmentKind.PENALTY_CLEARANCE);
        return new Readiness(reviews.of(id), wanted(application), reviews.lookUps(id), cleared, reviews.gaps(id))
                .missing();
    }

    /** Accepts, and draws the contract up. */
    void accept(Application application) {
        application.requireUnderReview();
        requireCompetence(application);
        var days = audit(application).days();
        outbox.tell(application.accept(missing(application), days, clock.today()));
        deadlines.meet(DeadlineKind.APPLICATION_REVIEW, application.id());
        agreement.drawUp(application, reviews.of(application.id()).adjusted());
    }

    void reject(Application application, List<String> reasons) {
        var today = clock.today();
        outbox.tell(application.reject(reasons, today));
        deadlines.meet(DeadlineKind.APPLICATION_REVIEW, application.id());
        deadlines.open(DeadlineKind.REJECTION_NOTICE, application.id(), today);
        // the reasons stand in the applicant's portal from this moment: it is told
        deadlines.meet(DeadlineKind.REJECTION_NOTICE, application.id());
    }

    /** The audit that the case begins with, with the adjustment that the review found. */
    AuditTimeTable.Figure audit(Application application) {
        return auditTime.first(application, reviews.of(application.id()).adjusted());
    }

    private void requireOwn(UUID application, List<InformationAnswer> answers) {
        var own = attachments.idsOf(application);
        answers.stream()
                .flatMap(answer -> answer.attachments().stream())
                .filter(attachment -> !own.contains(attachment))
                .findFirst()
                .ifPresent(foreign -> {
                    throw Refused.invalidField(R5_2_1_B, "information.attachment-unknown", "answers")
                            .with("attachment", foreign);
                });
    }

    private boolean hasOpenGaps(UUID application) {
        return !reviews.gaps(application).stream().allMatch(UnderstandingGap::isResolved);
    }

    private boolean standsStillWhileAsking(Application application) {
        var received = application.receivedOn().orElseThrow();
        return limits.inForce(Limit.APPLICATION_REVIEW, received).pauses();
    }

    private void requireCompetence(Application application) {
        var trade = application.form().trade().orElseThrow();
        if (!register.covers(trade, clock.today())) {
            throw Refused.conflict(R5_2_1_C, "competence.nobody").with("trade", trade);
        }
    }
}
