package cn.xingji.application.commerce.contract;

import cn.xingji.events.ApplicationEvent.ContractLapsed;
import cn.xingji.service.clock.BusinessClock;
import cn.xingji.service.deadline.Deadline;
import cn.xingji.service.deadline.DeadlineHandler;
import cn.xingji.service.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;

/** A contract that both have not signed in time lapses; the signatory may draw it up anew. */
@ApplicationScoped
public class SigningDeadline implements DeadlineHandler {
    public static final String KIND = "contract-signing";

    private final Contracts contracts;
    private final Outbox outbox;
    private final BusinessClock clock;

    SigningDeadline(Contracts contracts, Outbox outbox, BusinessClock clock) {
        this.contracts = contracts;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void fired(Deadline deadline) {
        var contract = contracts.of(deadline.subject());
        contract.lapse();
        outbox.tell(new ContractLapsed(contract.applicationId(), contract.number(), clock.today()));
    }
}
