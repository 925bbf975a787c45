package cn.xingji.application.commerce.contract;

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
    private final BusinessClock clock;

    DrawingUp(Contracts contracts, CaseFees fees, BusinessClock clock) {
        this.contracts = contracts;
        this.fees = fees;
        this.clock = clock;
    }

    @Override
    public void drawUp(Application application, Adjustment adjusted) {
        contracts.persist(new Contract(contracts.nextNumber(clock.today()), application, fees, adjusted));
    }
}
