package cn.xingji.application.commerce.contract;

import cn.xingji.events.ApplicationEvent.ContractLapsed;
import cn.xingji.rules.deadline.DeadlineKind;
import cn.xingji.service.clock.BusinessClock;
import cn.xingji.service.deadline.Deadline;
import cn.xingji.service.deadline.DeadlineHandler;
import cn.xingji.service.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;

/** A contract that both have not signed in time lapses; the signatory may draw it up anew. */
@ApplicationScoped
public class SigningDeadline implements DeadlineHandler {
    private final Contracts contracts;
    private final Outbox outbox;
    private final BusinessClock clock;

    SigningDeadline(Contracts contracts, Outbox outbox, BusinessClock clock) {
        this.contracts = contracts;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public DeadlineKind kind() {
        return DeadlineKind.CONTRACT_SIGNING;
    }

    @Override
    public void fired(Deadline deadline) {
        var contract = contracts.of(deadline.subject());
        contract.lapse();
        outbox.tell(new ContractLapsed(contract.applicationId(), contract.number(), clock.today()));
    }
}
