package cn.xingji.application.commerce.terms;

import static cn.xingji.application.commerce.terms.ContractTermsState.PUBLISHED;
import static cn.xingji.rules.RuleId.R5_2_2_CONTRACT;

import cn.xingji.rules.Refused;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** The contract's terms in their versions. */
@ApplicationScoped
public class ContractTermsVersions implements PanacheRepositoryBase<ContractTerms, Integer> {

    public ContractTerms inForce(LocalDate on) {
        return find("effectiveFrom <= ?1 and state = ?2 order by effectiveFrom desc", on, PUBLISHED)
                .firstResultOptional()
                .orElseThrow(() -> Refused.conflict(R5_2_2_CONTRACT, "contract-terms.none-in-force")
                        .with("on", on));
    }

    public ContractTerms get(int version) {
        return findByIdOptional(version).orElseThrow(() -> Refused.unknown("contract terms " + version));
    }

    /** The same of what a path names. */
    ContractTerms named(String version) {
        return list("cast(version as string) = ?1", version).stream()
                .findFirst()
                .orElseThrow(() -> Refused.unknown("contract terms " + version));
    }

    List<ContractTerms> all() {
        return list("order by version desc");
    }

    /** @throws Refused when another published version takes effect on the day of this one */
    void requireFreeDay(ContractTerms terms) {
        var day = terms.effectiveFrom();
        if (count("effectiveFrom = ?1 and state = ?2 and version <> ?3", day, PUBLISHED, terms.version()) > 0) {
            throw Refused.conflict(R5_2_2_CONTRACT, "contract-terms.day-taken").with("day", day);
        }
    }

    int nextVersion() {
        return find("order by version desc")
                        .firstResultOptional()
                        .map(ContractTerms::version)
                        .orElse(0)
                + 1;
    }
}
