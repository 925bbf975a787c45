package cn.xingji.application.commerce.contract;

import cn.xingji.application.commerce.contract.ContractPaper.Sheet;
import cn.xingji.application.commerce.fee.FeeSchedules;
import cn.xingji.application.commerce.terms.ContractTermsVersions;
import cn.xingji.application.intake.application.Application;
import cn.xingji.application.intake.application.Applications;
import cn.xingji.application.intake.competence.CaseIndependence;
import cn.xingji.application.intake.review.Reviews;
import cn.xingji.clock.BusinessClock;
import cn.xingji.rules.people.Caller;
import cn.xingji.rules.people.Part;
import cn.xingji.web.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** What is printed on a contract, and which paper is signed: read in transactions that end before that is done. */
@ApplicationScoped
class ContractSheets {
    private final Applications applications;
    private final Contracts contracts;
    private final FeeSchedules fees;
    private final CaseFees cycle;
    private final Reviews reviews;
    private final ContractTermsVersions terms;
    private final CaseIndependence independence;
    private final BusinessClock clock;

    ContractSheets(
            Applications applications,
            Contracts contracts,
            FeeSchedules fees,
            CaseFees cycle,
            Reviews reviews,
            ContractTermsVersions terms,
            CaseIndependence independence,
            BusinessClock clock) {
        this.applications = applications;
        this.contracts = contracts;
        this.fees = fees;
        this.cycle = cycle;
        this.reviews = reviews;
        this.terms = terms;
        this.independence = independence;
        this.clock = clock;
    }

    /**
     * A paper that waits for a signature.
     *
     * @param key where it lies
     * @param signer the name that it is signed with: for the body, the registered one
     */
    record Unsigned(String number, String key, String signer) {}

    /** What to send; refuses when it is not its turn. */
    @Transactional
    Sheet toSend(UUID id, IfMatch seen) {
        var application = applications.handedIn(id);
        application.requireAccepted();
        var contract = contracts.seen(id, seen);
        var sheet = of(contract, application);
        contract.requireSendable(sheet);
        return sheet;
    }

    /** What the client signs; refuses when it is not its turn, or it read another content. */
    @Transactional
    Unsigned toSign(UUID id, IfMatch seen, String sha256, Caller signer) {
        applications.own(id, signer).requireAccepted();
        return turn(id, seen, ContractAct.SIGN, sha256, signer.name());
    }

    /** What the body signs; refuses when it is not its turn, or it read another content. */
    @Transactional
    Unsigned toCountersign(UUID id, IfMatch seen, String sha256) {
        var application = applications.handedIn(id);
        var signer = independence.require(
                Part.COUNTERSIGNING,
                application.organization(),
                contracts.of(id).signedForClient());
        return turn(id, seen, ContractAct.COUNTERSIGN, sha256, signer.name());
    }

    /** What is printed on a contract as it stands. */
    Sheet of(Contract contract, Application application) {
        var audits = cycle.cycle(application, reviews.of(application.id()).adjusted());
        return Sheet.of(
                contract,
                application,
                fees.get(contract.feeSchedule()),
                audits,
                terms.get(contract.terms()),
                clock.today());
    }

    private Unsigned turn(UUID id, IfMatch seen, ContractAct act, String sha256, String signer) {
        var contract = contracts.seen(id, seen);
        contract.requireTurn(act, sha256);
        return new Unsigned(contract.number(), contract.paperKey(), signer);
    }
}
