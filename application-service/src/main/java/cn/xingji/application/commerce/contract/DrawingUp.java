package cn.xingji.application.commerce.contract;

import cn.xingji.application.commerce.fee.FeeSchedules;
import cn.xingji.application.intake.application.Application;
import cn.xingji.application.intake.review.Adjustment;
import cn.xingji.application.intake.review.CertificationAgreement;
import cn.xingji.service.clock.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;

/** Draws the contract up, in the transaction that accepts the application. */
@ApplicationScoped
class DrawingUp implements CertificationAgreement {
    private final Contracts contracts;
    private final CaseFees fees;
    private final FeeSchedules schedules;
    private final BusinessClock clock;

    DrawingUp(Contracts contracts, CaseFees fees, FeeSchedules schedules, BusinessClock clock) {
        this.contracts = contracts;
        this.fees = fees;
        this.schedules = schedules;
        this.clock = clock;
    }

    @Override
    public void drawUp(Application application, Adjustment adjusted) {
        var audit = fees.first(application, adjusted);
        contracts.drawUp(application, audit, adjusted.reason(), schedules.get(audit.feeSchedule()), clock.today());
    }
}
