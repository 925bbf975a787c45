package cn.xingji.surveillance.plan;

import cn.xingji.rules.deadline.DeadlineKind;
import cn.xingji.service.deadline.Deadline;
import cn.xingji.service.deadline.DeadlineHandler;
import cn.xingji.service.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;

/** The day by which recertification must be asked for (R5.7.1) has come. */
@ApplicationScoped
class RecertificationOpens implements DeadlineHandler {
    private final SurveillancePlans plans;
    private final Outbox outbox;

    RecertificationOpens(SurveillancePlans plans, Outbox outbox) {
        this.plans = plans;
        this.outbox = outbox;
    }

    @Override
    public DeadlineKind kind() {
        return DeadlineKind.RECERTIFICATION_OPENS;
    }

    @Override
    public void fired(Deadline deadline) {
        outbox.tell(plans.get(deadline.subject()).recertificationOpened());
    }
}
