package cn.xingji.audit.programme;

import cn.xingji.audit.audit.Audit;
import cn.xingji.audit.audit.Audits;
import cn.xingji.audit.audit.ContractedCase;
import cn.xingji.clock.BusinessClock;
import cn.xingji.events.ApplicationEvent.ContractSigned;
import cn.xingji.outbox.Outbox;
import cn.xingji.usecase.UseCase;

/** Opens what a signed contract calls for: the programme of the case, with its initial audit (R4-chain). */
@UseCase
public class ProgrammeOpening {
    private final Programmes programmes;
    private final Audits audits;
    private final BusinessClock clock;
    private final Outbox outbox;

    ProgrammeOpening(Programmes programmes, Audits audits, BusinessClock clock, Outbox outbox) {
        this.programmes = programmes;
        this.audits = audits;
        this.clock = clock;
        this.outbox = outbox;
    }

    /** Opens the programme and the initial audit; a case that has them is left as it is. */
    public void open(ContractSigned signed) {
        if (programmes.ofCase(signed.caseId().value()).isPresent()) {
            return;
        }
        var contract = ContractedCase.of(signed);
        var programme = Programme.of(contract, clock.today());
        programmes.persist(programme);
        outbox.tell(programme.opened());
        var initial = Audit.initial(programme.id(), contract, clock.now());
        audits.persist(initial);
        outbox.tell(initial.opened());
    }
}
