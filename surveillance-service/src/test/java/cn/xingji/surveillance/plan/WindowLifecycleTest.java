package cn.xingji.surveillance.plan;

import static cn.xingji.rules.RuleId.R5_6_1;
import static cn.xingji.surveillance.plan.ASurveillancePlan.COUNTING;
import static cn.xingji.surveillance.plan.WindowAct.CLOSE;
import static cn.xingji.surveillance.plan.WindowAct.COMPLETE;
import static cn.xingji.surveillance.plan.WindowAct.OPEN;

import cn.xingji.events.AuditKind;
import cn.xingji.rules.Rule;
import cn.xingji.testing.LifecycleContract;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** A window is a value: each act makes another one, and the plan holds the last. */
@Rule(R5_6_1)
class WindowLifecycleTest extends LifecycleContract<AtomicReference<Window>, WindowState, WindowAct> {
    private static final LocalDate ENDED = LocalDate.of(2026, 5, 31);

    WindowLifecycleTest() {
        super(WindowState.LIFECYCLE, WindowState.class, WindowAct.class);
    }

    @Override
    protected AtomicReference<Window> in(WindowState state) {
        var planned = COUNTING.after(AuditKind.SURVEILLANCE_1, ENDED, false);
        return new AtomicReference<>(
                switch (state) {
                    case PLANNED -> planned;
                    case DUE -> planned.after(OPEN);
                    case OVERDUE -> planned.after(CLOSE);
                    case COMPLETED -> planned.completed(ENDED.plusMonths(10));
                });
    }

    @Override
    protected WindowState state(AtomicReference<Window> window) {
        return window.get().state();
    }

    @Override
    protected List<Asked<AtomicReference<Window>, WindowAct>> rightly() {
        return List.of(
                asked(OPEN, held -> held.set(held.get().after(OPEN))),
                asked(CLOSE, held -> held.set(held.get().after(CLOSE))),
                asked(COMPLETE, held -> held.set(held.get().completed(ENDED.plusMonths(10)))));
    }
}
