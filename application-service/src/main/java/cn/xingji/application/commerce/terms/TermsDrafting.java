package cn.xingji.application.commerce.terms;

import cn.xingji.clock.BusinessClock;
import cn.xingji.rules.people.Caller;
import cn.xingji.usecase.UseCase;
import cn.xingji.web.IfMatch;
import java.time.LocalDate;
import java.util.List;

/** A version of the contract's terms is drafted by one person and published by another (R5.2.2-contract). */
@UseCase
class TermsDrafting {
    private final ContractTermsVersions versions;
    private final BusinessClock clock;

    TermsDrafting(ContractTermsVersions versions, BusinessClock clock) {
        this.versions = versions;
        this.clock = clock;
    }

    int draft(LocalDate effectiveFrom, List<Article> articles, Caller caller) {
        var terms = new ContractTerms(versions.nextVersion(), effectiveFrom, articles, caller);
        versions.persist(terms);
        return terms.version();
    }

    void edit(String version, IfMatch seen, LocalDate effectiveFrom, List<Article> articles, Caller caller) {
        seen(version, seen).edit(effectiveFrom, articles, caller);
    }

    void publish(String version, IfMatch seen, Caller caller) {
        var terms = seen(version, seen);
        versions.requireFreeDay(terms);
        terms.publish(caller, clock.today());
    }

    private ContractTerms seen(String version, IfMatch seen) {
        var terms = versions.named(version);
        seen.require(terms.revision());
        return terms;
    }
}
