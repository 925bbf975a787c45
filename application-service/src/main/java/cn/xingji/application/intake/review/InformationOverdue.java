package cn.xingji.application.intake.review;

import cn.xingji.deadline.Deadline;
import cn.xingji.deadline.DeadlineHandler;
import cn.xingji.rules.deadline.DeadlineKind;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;

/** No answer came by the last day: nothing ends by itself, from now on the reviewer may close the case (R5.2.1-b). */
@ApplicationScoped
class InformationOverdue implements DeadlineHandler {
    @Override
    public DeadlineKind kind() {
        return DeadlineKind.INFORMATION_ANSWER;
    }

    @Override
    public void fired(Deadline deadline) {
        Log.infof("%s: %s was not answered by %s", deadline.rule(), deadline.subject(), deadline.dueOn());
    }
}
