package cn.xingji.application.intake.review;

import cn.xingji.deadline.Deadline;
import cn.xingji.deadline.DeadlineHandler;
import cn.xingji.rules.deadline.DeadlineKind;
import jakarta.enterprise.context.ApplicationScoped;

/** An applicant that has not answered yet is reminded while there is time (R5.2.1-b). */
@ApplicationScoped
class InformationReminder implements DeadlineHandler {
    private final Reviewing reviewing;

    InformationReminder(Reviewing reviewing) {
        this.reviewing = reviewing;
    }

    @Override
    public DeadlineKind kind() {
        return DeadlineKind.INFORMATION_REMINDER;
    }

    @Override
    public void fired(Deadline deadline) {
        reviewing.remind(deadline.subject());
    }
}
