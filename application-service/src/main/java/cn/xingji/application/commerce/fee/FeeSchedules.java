package cn.xingji.application.commerce.fee;

import static cn.xingji.rules.RuleId.R7_FEE;

import cn.xingji.application.intake.application.FeeTable;
import cn.xingji.rules.Refused;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** The fee tables. */
@ApplicationScoped
public class FeeSchedules implements PanacheRepositoryBase<FeeSchedule, String>, FeeTable {

    public FeeSchedule inForce(LocalDate on) {
        return find(
                        "terms.effectiveFrom <= ?1 and state = ?2 order by terms.effectiveFrom desc",
                        on,
                        FeeScheduleState.PUBLISHED)
                .firstResultOptional()
                .orElseThrow(() -> Refused.conflict(R7_FEE, "fee.none-in-force").with("on", on));
    }

    @Override
    public String versionInForce(LocalDate on) {
        return inForce(on).version();
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
}
