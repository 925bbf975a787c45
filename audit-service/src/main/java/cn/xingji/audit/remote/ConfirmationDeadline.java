package cn.xingji.audit.remote;

import cn.xingji.deadline.Deadline;
import cn.xingji.deadline.DeadlineHandler;
import cn.xingji.rules.deadline.DeadlineKind;
import jakarta.enterprise.context.ApplicationScoped;

/** A client that does not confirm in time has no remote audit: it is cancelled, and the client told (RA4.2-confirm). */
@ApplicationScoped
public class ConfirmationDeadline implements DeadlineHandler {
    private final Remoting remoting;

    ConfirmationDeadline(Remoting remoting) {
        this.remoting = remoting;
    }

    @Override
    public DeadlineKind kind() {
        return DeadlineKind.REMOTE_CONFIRMATION;
    }

    @Override
    public void fired(Deadline deadline) {
        remoting.lapse(deadline.subject());
    }
}
