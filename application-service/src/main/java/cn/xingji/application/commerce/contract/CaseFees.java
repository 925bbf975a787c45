package cn.xingji.application.commerce.contract;

import static cn.xingji.rules.RuleId.R5_2_1_E;

import cn.xingji.application.commerce.fee.Calculation;
import cn.xingji.application.commerce.fee.FeeSchedule;
import cn.xingji.application.commerce.fee.FeeSchedules;
import cn.xingji.application.intake.application.Application;
import cn.xingji.application.intake.application.Applications;
import cn.xingji.application.intake.review.Adjustment;
import cn.xingji.application.intake.review.AuditTimeTable;
import cn.xingji.application.intake.trade.Trades;
import cn.xingji.clock.BusinessClock;
import cn.xingji.events.AuditKind;
import cn.xingji.rules.Refused;
import cn.xingji.rules.vocabulary.PersonDays;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the audits of a case take and cost, by the table that the case keeps (R5.2.1-e, R5.6.4, R5.7.2, R7-fee). */
@ApplicationScoped
public class CaseFees implements AuditTimeTable, Tariff {
    private final Applications applications;
    private final Contracts contracts;
    private final FeeSchedules schedules;
    private final Trades trades;
    private final BusinessClock clock;

    CaseFees(
            Applications applications,
            Contracts contracts,
            FeeSchedules schedules,
            Trades trades,
            BusinessClock clock) {
        this.applications = applications;
        this.contracts = contracts;
        this.schedules = schedules;
        this.trades = trades;
        this.clock = clock;
    }

    @Override
    public Calculation first(Application application, Adjustment adjustment) {
        var schedule = schedule(application);
        if (application.isRecertification()) {
            return Calculation.recertification(schedule, initialDays(application), adjustment);
        }
        return Calculation.initial(schedule, load(application), adjustment);
    }

    /** The whole cycle: the first audit and the two surveillances after it. */
    public List<Calculation> cycle(Application application, Adjustment adjustment) {
        var first = first(application, adjustment);
        var initialDays = application.isRecertification() ? initialDays(application) : first.days();
        return List.of(
                first,
                surveillance(application, AuditKind.SURVEILLANCE_1, initialDays),
                surveillance(application, AuditKind.SURVEILLANCE_2, initialDays));
    }

    private Calculation surveillance(Application application, AuditKind kind, PersonDays initialDays) {
        return Calculation.surveillance(schedule(application), kind, initialDays, Adjustment.NONE);
    }

    private Calculation.Load load(Application application) {
        var form = application.form();
        if (form.trade().isEmpty()
                || form.people().isEmpty()
                || form.auditMode().isEmpty()) {
            throw Refused.conflict(R5_2_1_E, "fee.form-incomplete");
        }
        var trade = form.trade().orElseThrow();
        var risk = trades.of(trade)
                .orElseThrow(() -> Refused.unknown("trade " + trade))
                .risk();
        return new Calculation.Load(
                form.people().orElseThrow(), risk, form.auditMode().orElseThrow());
    }

    /** The person-days of the first case in the chain of cycles: what the derived audits are a share of. */
    private PersonDays initialDays(Application application) {
        var initial = application;
        while (initial.isRecertification()) {
            initial = applications.get(initial.previousCase().orElseThrow());
        }
        return contracts.of(initial.id()).personDays();
    }

    @Override
    public FeeSchedule schedule(Application application) {
        return application.feeSchedule().map(schedules::get).orElseGet(() -> schedules.inForce(clock.today()));
    }
}
