package cn.xingji.audit.programme;

import cn.xingji.audit.audit.Audit;
import cn.xingji.audit.audit.Audits;
import cn.xingji.audit.audit.ContractedCase;
import cn.xingji.events.ApplicationEvent.ContractSigned;
import cn.xingji.service.clock.BusinessClock;
import cn.xingji.service.outbox.Outbox;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The programmes, one a case. */
@ApplicationScoped
public class Programmes implements PanacheRepositoryBase<Programme, UUID> {
    private final Audits audits;
    private final BusinessClock clock;
    private final Outbox outbox;

    Programmes(Audits audits, BusinessClock clock, Outbox outbox) {
        this.audits = audits;
        this.clock = clock;
        this.outbox = outbox;
    }

    /** Opens the programme and the initial audit; a case that has them is left as it is. */
    public void open(ContractSigned signed) {
        if (ofCase(signed.caseId()).isPresent()) {
            return;
        }
        var contract = ContractedCase.of(signed);
        var programme = Programme.of(contract, clock.today());
        persist(programme);
        outbox.tell(programme.opened());
        var initial = Audit.initial(programme.id(), contract, clock.now());
        audits.persist(initial);
        outbox.tell(initial.opened());
    }

    Optional<Programme> ofCase(UUID caseId) {
        return find("caseId", caseId).firstResultOptional();
    }
}
