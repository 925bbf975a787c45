package cn.xingji.application.intake.application;

import cn.xingji.deadline.Deadline;
import cn.xingji.deadline.DeadlineHandler;
import cn.xingji.events.ApplicationEvent.ReviewOverdue;
import cn.xingji.outbox.Outbox;
import cn.xingji.rules.deadline.DeadlineKind;
import cn.xingji.rules.vocabulary.CaseId;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;

/** The ten days of a review (R5.2.1-10d): one that goes by alarms, and shows as passed wherever the case shows. */
@ApplicationScoped
public class ReviewDeadline implements DeadlineHandler {
    private final MeterRegistry meters;
    private final Outbox outbox;

    ReviewDeadline(MeterRegistry meters, Outbox outbox) {
        this.meters = meters;
        this.outbox = outbox;
    }

    @Override
    public DeadlineKind kind() {
        return DeadlineKind.APPLICATION_REVIEW;
    }

    @Override
    public void fired(Deadline deadline) {
        outbox.tell(new ReviewOverdue(new CaseId(deadline.subject()), deadline.dueOn()));
        meters.counter("xingji.review.overdue").increment();
        Log.warnf("%s: the review of %s is overdue since %s", deadline.rule(), deadline.subject(), deadline.dueOn());
    }
}
