package cn.xingji.application.fee;

import static cn.xingji.rules.RuleId.R7_FEE;

import cn.xingji.rules.Refused;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The fee tables and the trades. */
@ApplicationScoped
public class FeeSchedules implements PanacheRepositoryBase<FeeSchedule, String> {

    public FeeSchedule inForce(LocalDate on) {
        return find(
                        "terms.effectiveFrom <= ?1 and state = ?2 order by terms.effectiveFrom desc",
                        on,
                        FeeScheduleState.PUBLISHED)
                .firstResultOptional()
                .orElseThrow(() -> Refused.conflict(R7_FEE, "fee.none-in-force").with("on", on));
    }

    public FeeSchedule get(String version) {
        return findByIdOptional(version).orElseThrow(() -> Refused.unknown("fee schedule " + version));
    }

    List<FeeSchedule> all() {
        return list("order by terms.effectiveFrom desc");
    }

    /** @throws Refused when the name or the day belongs to another version */
    void requireFree(String version, LocalDate effectiveFrom) {
        if (findByIdOptional(version).isPresent()) {
            throw Refused.conflict(R7_FEE, "fee.version-taken").with("version", version);
        }
        requireFreeDay(version, effectiveFrom);
    }

    void requireFreeDay(String version, LocalDate effectiveFrom) {
        if (count("terms.effectiveFrom = ?1 and version <> ?2", effectiveFrom, version) > 0) {
            throw Refused.conflict(R7_FEE, "fee.day-taken").with("day", effectiveFrom);
        }
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
