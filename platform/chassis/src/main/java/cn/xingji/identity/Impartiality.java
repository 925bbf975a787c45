package cn.xingji.identity;

import cn.xingji.clock.BusinessClock;
import cn.xingji.deadline.RuleLimits;
import cn.xingji.rules.calendar.WorkingCalendar;
import cn.xingji.rules.deadline.Limit;
import cn.xingji.rules.people.Colleagues;
import cn.xingji.rules.people.CoolingOff;
import cn.xingji.rules.people.Independence;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.LocalDate;

/**
 * The rule of independence with what it needs: what this service knows of the register, and the cooling-off in force.
 */
@ApplicationScoped
public class Impartiality {
    private final Instance<Colleagues> register;
    private final RuleLimits limits;
    private final WorkingCalendar calendar;
    private final BusinessClock clock;

    Impartiality(Instance<Colleagues> register, RuleLimits limits, WorkingCalendar calendar, BusinessClock clock) {
        this.register = register;
        this.limits = limits;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** As it stands today. */
    public Independence today() {
        return on(clock.today());
    }

    /** As it will stand on a day, by what is known today. */
    public Independence on(LocalDate day) {
        var span = limits.inForce(Limit.IMPARTIALITY_COOLING_OFF, day).span();
        return new Independence(register.get(), new CoolingOff(span, calendar), day);
    }
}
