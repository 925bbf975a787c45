package cn.xingji.surveillance.plan;

import cn.xingji.deadline.Deadline;
import cn.xingji.deadline.DeadlineHandler;
import cn.xingji.rules.deadline.DeadlineKind;
import jakarta.enterprise.context.ApplicationScoped;

/** The day by which recertification must be asked for (R5.7.1) has come. */
@ApplicationScoped
class RecertificationOpens implements DeadlineHandler {
    private final Surveillance surveillance;

    RecertificationOpens(Surveillance surveillance) {
        this.surveillance = surveillance;
    }

    @Override
    public DeadlineKind kind() {
        return DeadlineKind.RECERTIFICATION_OPENS;
    }

    @Override
    public void fired(Deadline deadline) {
        surveillance.openRecertification(deadline.subject());
    }
}
