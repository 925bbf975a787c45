package cn.xingji.application.commerce.fee;

import cn.xingji.clock.BusinessClock;
import cn.xingji.rules.people.Caller;
import cn.xingji.usecase.UseCase;
import cn.xingji.web.IfMatch;

/** A version of the fee table is drafted and filled by finance, and published by an administrator (R7-fee). */
@UseCase
class Pricing {
    private final FeeSchedules schedules;
    private final BusinessClock clock;

    Pricing(FeeSchedules schedules, BusinessClock clock) {
        this.schedules = schedules;
        this.clock = clock;
    }

    void draft(String version, Terms terms, Caller caller) {
        schedules.requireFree(version, terms.effectiveFrom());
        schedules.persist(new FeeSchedule(version, terms, caller));
    }

    void edit(String version, IfMatch seen, Terms terms, Caller caller) {
        var schedule = seen(version, seen);
        schedules.requireFreeDay(version, terms.effectiveFrom());
        schedule.edit(terms, caller);
    }

    void fill(String version, IfMatch seen, Bands table, Caller caller) {
        seen(version, seen).fill(table, caller);
    }

    void publish(String version, IfMatch seen, Caller caller) {
        seen(version, seen).publish(caller, clock.today());
    }

    void discard(String version, IfMatch seen) {
        var schedule = seen(version, seen);
        schedule.discard();
        schedules.delete(schedule);
    }

    private FeeSchedule seen(String version, IfMatch seen) {
        var schedule = schedules.get(version);
        seen.require(schedule.revision());
        return schedule;
    }
}
