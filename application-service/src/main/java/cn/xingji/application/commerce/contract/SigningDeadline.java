package cn.xingji.application.commerce.contract;

import cn.xingji.deadline.Deadline;
import cn.xingji.deadline.DeadlineHandler;
import cn.xingji.rules.deadline.DeadlineKind;
import jakarta.enterprise.context.ApplicationScoped;

/** A contract that both have not signed in time lapses; the signatory may draw it up anew. */
@ApplicationScoped
public class SigningDeadline implements DeadlineHandler {
    private final Contracting contracting;

    SigningDeadline(Contracting contracting) {
        this.contracting = contracting;
    }

    @Override
    public DeadlineKind kind() {
        return DeadlineKind.CONTRACT_SIGNING;
    }

    @Override
    public void fired(Deadline deadline) {
        contracting.lapse(deadline.subject());
    }
}
