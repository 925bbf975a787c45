package cn.xingji.audit.documentreview;

import static cn.xingji.audit.documentreview.ANonconformity.NOW;
import static cn.xingji.audit.documentreview.NonconformityState.Act.CORRECT;
import static cn.xingji.audit.documentreview.NonconformityState.Act.VERIFY;
import static cn.xingji.rules.RuleId.R5_3_2_NC;

import cn.xingji.audit.documentreview.NonconformityState.Act;
import cn.xingji.rules.Rule;
import cn.xingji.testing.LifecycleContract;
import java.util.List;

@Rule(R5_3_2_NC)
class NonconformityLifecycleTest extends LifecycleContract<DocumentNonconformity, NonconformityState, Act> {
    NonconformityLifecycleTest() {
        super(NonconformityState.LIFECYCLE, NonconformityState.class, Act.class);
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
    protected List<Asked<DocumentNonconformity, Act>> rightly() {
        return List.of(
                asked(CORRECT, it -> it.correct("Blueprint added", "Yearly review of the manual", NOW)),
                asked(VERIFY, DocumentNonconformity::verify));
    }

    @Override
    protected List<Asked<DocumentNonconformity, Act>> wrongly() {
        return List.of(
                asked(CORRECT, "without a correction", it -> it.correct(" ", "Yearly review of the manual", NOW)),
                asked(CORRECT, "without a corrective action", it -> it.correct("Blueprint added", " ", NOW)));
    }
}
