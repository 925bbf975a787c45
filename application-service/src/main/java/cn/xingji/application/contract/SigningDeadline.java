package cn.xingji.application.contract;

import cn.xingji.chassis.clock.BusinessClock;
import cn.xingji.chassis.deadline.Deadline;
import cn.xingji.chassis.deadline.DeadlineHandler;
import cn.xingji.chassis.outbox.Outbox;
import cn.xingji.events.ApplicationEvent.ContractLapsed;
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
