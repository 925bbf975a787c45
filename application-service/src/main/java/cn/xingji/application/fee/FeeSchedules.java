package cn.xingji.application.fee;

import cn.xingji.chassis.rule.Refused;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The fee tables and the trades. */
@ApplicationScoped
public class FeeSchedules implements PanacheRepositoryBase<FeeSchedule, String> {

    public FeeSchedule inForce(LocalDate on) {
        return find("effectiveFrom <= ?1 order by effectiveFrom desc", on)
                .firstResultOptional()
                .orElseThrow(
                        () -> Refused.conflict("R7-fee", "fee.none-in-force").with("on", on));
    }

    public FeeSchedule get(String version) {
        return findByIdOptional(version).orElseThrow(() -> Refused.unknown("fee schedule " + version));
    }

    public Optional<Trade> trade(String code) {
        return Optional.ofNullable(getEntityManager().find(Trade.class, code));
    }

    List<Trade> trades() {
        return getEntityManager()
                .createQuery("from Trade order by code", Trade.class)
                .getResultList();
    }
}
