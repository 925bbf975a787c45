package cn.xingji.audit.documentreview;

import static cn.xingji.audit.documentreview.ANonconformity.CASE;
import static cn.xingji.audit.documentreview.ANonconformity.LEADER;
import static cn.xingji.audit.documentreview.ANonconformity.NOW;
import static cn.xingji.audit.documentreview.ANonconformity.answer;
import static cn.xingji.audit.documentreview.NonconformityAct.CORRECT;
import static cn.xingji.audit.documentreview.NonconformityAct.SEND_BACK;
import static cn.xingji.audit.documentreview.NonconformityAct.VERIFY;
import static cn.xingji.rules.RuleId.R5_3_2_NC;

import cn.xingji.rules.Rule;
import cn.xingji.testing.LifecycleContract;
import java.util.List;

@Rule(R5_3_2_NC)
class NonconformityLifecycleTest
        extends LifecycleContract<DocumentNonconformity, NonconformityState, NonconformityAct> {
    NonconformityLifecycleTest() {
        super(NonconformityState.LIFECYCLE, NonconformityState.class, NonconformityAct.class);
    }

    @Override
    protected DocumentNonconformity in(NonconformityState state) {
        return ANonconformity.in(state);
    }

    @Override
    protected NonconformityState state(DocumentNonconformity nonconformity) {
        return nonconformity.state();
    }

    @Override
    protected List<Asked<DocumentNonconformity, NonconformityAct>> rightly() {
        return List.of(
                asked(CORRECT, it -> it.correct(answer(1))),
                asked(VERIFY, it -> it.verify(CASE, LEADER, NOW)),
                asked(SEND_BACK, it -> it.sendBack(CASE, "The blueprint has no times", LEADER, NOW)));
    }

    @Override
    protected List<Asked<DocumentNonconformity, NonconformityAct>> wrongly() {
        return List.of(
                asked(CORRECT, "without a correction", it -> it.correct(answer(1, " ", "Yearly review"))),
                asked(CORRECT, "without a corrective action", it -> it.correct(answer(1, "Blueprint added", " "))),
                asked(SEND_BACK, "without a reason", it -> it.sendBack(CASE, " ", LEADER, NOW)));
    }
}
