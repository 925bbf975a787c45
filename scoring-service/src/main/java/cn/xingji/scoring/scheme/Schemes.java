package cn.xingji.scoring.scheme;

import static cn.xingji.rules.RuleId.R8_LATEST;

import cn.xingji.rules.Refused;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** The score schemes. */
@ApplicationScoped
public class Schemes implements PanacheRepositoryBase<Scheme, String> {

    /** The scheme in force on a day: the latest published that has taken effect (R8-latest). */
    public Scheme inForce(LocalDate on) {
        return find("state = ?1 and effectiveFrom <= ?2 order by effectiveFrom desc", SchemeState.PUBLISHED, on)
                .firstResultOptional()
                .orElseThrow(() ->
                        Refused.conflict(R8_LATEST, "scheme.none-in-force").with("on", on));
    }

    public Scheme get(String version) {
        return findByIdOptional(version).orElseThrow(() -> Refused.unknown("scheme " + version));
    }

    public List<Scheme> newestFirst() {
        return list("order by effectiveFrom desc");
    }
}
