package cn.xingji.application.commerce.contract;

import static cn.xingji.rules.RuleId.R4_CHAIN;

import cn.xingji.rules.Refused;
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

    public Contract of(UUID application) {
        return findByIdOptional(application).orElseThrow(() -> Refused.outOfOrder(R4_CHAIN, "contract.not-drawn-up"));
    }
}
