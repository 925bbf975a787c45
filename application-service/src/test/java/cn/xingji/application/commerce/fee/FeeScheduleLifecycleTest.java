package cn.xingji.application.commerce.fee;

import static cn.xingji.application.commerce.fee.AFeeSchedule.AUTHOR;
import static cn.xingji.application.commerce.fee.AFeeSchedule.FROM;
import static cn.xingji.application.commerce.fee.AFeeSchedule.caller;
import static cn.xingji.application.commerce.fee.AFeeSchedule.terms;
import static cn.xingji.application.commerce.fee.AFeeSchedule.wholeTable;
import static cn.xingji.application.commerce.fee.FeeScheduleState.Act.DISCARD;
import static cn.xingji.application.commerce.fee.FeeScheduleState.Act.EDIT;
import static cn.xingji.application.commerce.fee.FeeScheduleState.Act.PUBLISH;
import static cn.xingji.rules.RuleId.R7_FEE;

import cn.xingji.application.commerce.fee.FeeScheduleState.Act;
import cn.xingji.rules.Rule;
import cn.xingji.rules.people.Role;
import cn.xingji.testing.LifecycleContract;
import java.util.List;

@Rule(R7_FEE)
class FeeScheduleLifecycleTest extends LifecycleContract<FeeSchedule, FeeScheduleState, Act> {
    FeeScheduleLifecycleTest() {
        super(FeeScheduleState.LIFECYCLE, FeeScheduleState.class, Act.class);
    }

    @Override
    protected FeeSchedule in(FeeScheduleState state) {
        return AFeeSchedule.in(state);
    }

    @Override
    protected FeeScheduleState state(FeeSchedule schedule) {
        return schedule.state();
    }

    @Override
    protected List<Asked<FeeSchedule, Act>> rightly() {
        return List.of(
                asked(EDIT, "terms", it -> it.edit(terms(), AUTHOR)),
                asked(EDIT, "bands", it -> it.fill(wholeTable(), AUTHOR)),
                asked(DISCARD, FeeSchedule::discard),
                asked(PUBLISH, it -> it.publish(caller(Role.ADMINISTRATOR), FROM.minusDays(1))));
    }

    @Override
    protected List<Asked<FeeSchedule, Act>> wrongly() {
        return List.of(
                asked(EDIT, "a table with holes", it -> it.fill(new Bands(List.of()), AUTHOR)),
                asked(PUBLISH, "by its author", it -> it.publish(AUTHOR, FROM.minusDays(1))),
                asked(PUBLISH, "too late", it -> it.publish(caller(Role.ADMINISTRATOR), FROM)));
    }
}
