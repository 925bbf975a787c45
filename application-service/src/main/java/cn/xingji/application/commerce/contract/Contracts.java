package cn.xingji.application.commerce.contract;

import static cn.xingji.rules.RuleId.R4_CHAIN;

import cn.xingji.rules.Refused;
import cn.xingji.web.IfMatch;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/** The contracts, one a case. */
@ApplicationScoped
public class Contracts implements PanacheRepositoryBase<Contract, UUID> {

    /** The next number: XJ-HT, the year, and a running figure. */
    String nextNumber(LocalDate today) {
        var serial = ((Number) getEntityManager()
                        .createNativeQuery("select nextval('contract_number')")
                        .getSingleResult())
                .longValue();
        return "XJ-HT-%d-%06d".formatted(today.getYear(), serial);
    }

    /** The same for an act that rests on what its actor has read of it. */
    Contract seen(UUID application, IfMatch seen) {
        var contract = of(application);
        seen.require(contract.version());
        return contract;
    }

    public Contract of(UUID application) {
        return findByIdOptional(application).orElseThrow(() -> Refused.outOfOrder(R4_CHAIN, "contract.not-drawn-up"));
    }
}
