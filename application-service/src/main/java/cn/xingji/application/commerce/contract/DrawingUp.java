package cn.xingji.application.commerce.contract;

import cn.xingji.application.commerce.terms.ContractTermsVersions;
import cn.xingji.application.intake.application.Application;
import cn.xingji.application.intake.review.Adjustment;
import cn.xingji.application.intake.review.CertificationAgreement;
import cn.xingji.clock.BusinessClock;
import cn.xingji.usecase.UseCase;

/** Draws the contract up, in the transaction that accepts the application. */
@UseCase
class DrawingUp implements CertificationAgreement {
    private final Contracts contracts;
    private final CaseFees fees;
    private final ContractTermsVersions terms;
    private final BusinessClock clock;

    DrawingUp(Contracts contracts, CaseFees fees, ContractTermsVersions terms, BusinessClock clock) {
        this.contracts = contracts;
        this.fees = fees;
        this.terms = terms;
        this.clock = clock;
    }

    @Override
    public void drawUp(Application application, Adjustment adjusted) {
        var today = clock.today();
        contracts.persist(new Contract(contracts.nextNumber(today), application, fees, adjusted, terms.inForce(today)));
    }
}
