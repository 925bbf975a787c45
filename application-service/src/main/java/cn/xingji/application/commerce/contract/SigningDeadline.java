package cn.xingji.application.commerce.contract;

import cn.xingji.service.deadline.Deadline;
import cn.xingji.service.deadline.DeadlineHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** A contract that both have not signed in time lapses; the signatory may draw it up anew. */
@ApplicationScoped
public class SigningDeadline implements DeadlineHandler {
    public static final String KIND = "contract-signing";

    private final Contracting contracting;

    SigningDeadline(Contracting contracting) {
        this.contracting = contracting;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void fired(Deadline deadline) {
        contracting.lapse(deadline.subject());
    }
}
