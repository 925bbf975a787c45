package cn.xingji.application.certified.change;

import static cn.xingji.application.certified.change.AChangeRequest.PARTIAL;
import static cn.xingji.application.certified.change.AChangeRequest.REVIEWER;
import static cn.xingji.application.certified.change.AChangeRequest.SHOWN;
import static cn.xingji.application.certified.change.AChangeRequest.anotherName;
import static cn.xingji.application.certified.change.ChangeAct.ACCEPT;
import static cn.xingji.application.certified.change.ChangeAct.REFUSE;
import static cn.xingji.application.certified.change.ChangeAct.SAVE;
import static cn.xingji.application.certified.change.ChangeAct.SUBMIT;
import static cn.xingji.application.certified.change.ChangeAct.WITHDRAW;
import static cn.xingji.application.intake.application.AnApplication.RECEIVED;
import static cn.xingji.rules.RuleId.R5_2_3_CHANGE;
import static cn.xingji.rules.RuleId.R5_2_3_REVIEW;

import cn.xingji.rules.Rule;
import cn.xingji.testing.LifecycleContract;
import java.util.List;
import java.util.Set;

@Rule({R5_2_3_CHANGE, R5_2_3_REVIEW})
class ChangeLifecycleTest extends LifecycleContract<ChangeRequest, ChangeState, ChangeAct> {
    ChangeLifecycleTest() {
        super(ChangeState.LIFECYCLE, ChangeState.class, ChangeAct.class);
    }

    @Override
    protected ChangeRequest in(ChangeState state) {
        return AChangeRequest.in(state);
    }

    @Override
    protected ChangeState state(ChangeRequest change) {
        return change.state();
    }

    @Override
    protected List<Asked<ChangeRequest, ChangeAct>> rightly() {
        return List.of(
                asked(SAVE, it -> it.save(anotherName(), "更名")),
                asked(SAVE, "material", ChangeRequest::requireDraft),
                asked(SUBMIT, it -> it.submit(SHOWN, RECEIVED)),
                asked(WITHDRAW, it -> it.withdraw(RECEIVED)),
                asked(ACCEPT, it -> it.accept(REVIEWER, "符合", RECEIVED)),
                asked(REFUSE, it -> it.refuse(REVIEWER, List.of("证明不足"), RECEIVED)));
    }

    @Override
    protected List<Asked<ChangeRequest, ChangeAct>> wrongly() {
        return List.of(
                asked(SUBMIT, "without its material", it -> it.submit(Set.of(), RECEIVED)),
                asked(ACCEPT, "by its own organisation", it -> it.accept(PARTIAL, "符合", RECEIVED)),
                asked(REFUSE, "by its own organisation", it -> it.refuse(PARTIAL, List.of("证明不足"), RECEIVED)),
                asked(REFUSE, "for no reason", it -> it.refuse(REVIEWER, List.of(), RECEIVED)));
    }
}
