package cn.xingji.application.commerce.contract;

import static cn.xingji.rules.RuleId.R4_CHAIN;

import cn.xingji.application.commerce.fee.Calculation;
import cn.xingji.application.commerce.fee.FeeSchedule;
import cn.xingji.application.intake.application.Application;
import cn.xingji.rules.Refused;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/** The contracts, one a case. */
@ApplicationScoped
public class Contracts implements PanacheRepositoryBase<Contract, UUID> {

    /** Draws a contract up from an accepted application. */
    void drawUp(Application application, Calculation audit, String reason, FeeSchedule fees, LocalDate today) {
        var serial = ((Number) getEntityManager()
                        .createNativeQuery("select nextval('contract_number')")
                        .getSingleResult())
                .longValue();
        var number = "XJ-HT-%d-%06d".formatted(today.getYear(), serial);
        persist(new Contract(number, application, audit, reason, fees));
    }

    /** @throws Refused unless both have signed the contract of this case */
    public void requireSigned(UUID application) {
        if (of(application).state() != ContractState.SIGNED) {
            throw Refused.outOfOrder(R4_CHAIN, "contract.not-signed");
        }
    }

    Contract of(UUID application) {
        return findByIdOptional(application).orElseThrow(() -> Refused.outOfOrder(R4_CHAIN, "contract.not-drawn-up"));
    }
}
