package cn.xingji.certificate.decision;

import static cn.xingji.certificate.decision.ADecisionFile.APPROVER;
import static cn.xingji.certificate.decision.ADecisionFile.DECIDER;
import static cn.xingji.certificate.decision.ADecisionFile.LEADER;
import static cn.xingji.certificate.decision.ADecisionFile.NOW;
import static cn.xingji.certificate.decision.ADecisionFile.REVIEWER;
import static cn.xingji.certificate.decision.ADecisionFile.aFile;
import static cn.xingji.certificate.decision.DecisionAct.APPROVE;
import static cn.xingji.certificate.decision.DecisionAct.DECIDE;
import static cn.xingji.certificate.decision.DecisionAct.DECLINE;
import static cn.xingji.certificate.decision.DecisionAct.RETURN;
import static cn.xingji.certificate.decision.DecisionAct.REVIEW;
import static cn.xingji.rules.RuleId.R4_CHAIN;

import cn.xingji.rules.Rule;
import cn.xingji.testing.LifecycleContract;
import java.util.List;

@Rule(R4_CHAIN)
class DecisionFileLifecycleTest extends LifecycleContract<DecisionFile, DecisionState, DecisionAct> {
    DecisionFileLifecycleTest() {
        super(DecisionState.LIFECYCLE, DecisionState.class, DecisionAct.class);
    }

    @Override
    protected DecisionFile in(DecisionState state) {
        return aFile().in(state);
    }

    @Override
    protected DecisionState state(DecisionFile file) {
        return file.state();
    }

    @Override
    protected List<Asked<DecisionFile, DecisionAct>> rightly() {
        return List.of(
                asked(REVIEW, it -> it.review(REVIEWER, true, true, true, "完整有效", NOW)),
                asked(RETURN, it -> it.giveBack(REVIEWER, "缺少末次会议签到")),
                asked(DECIDE, it -> it.decide(DECIDER, true, "同意", NOW)),
                asked(APPROVE, it -> it.approve(APPROVER, NOW)),
                asked(DECLINE, it -> it.decline(APPROVER, "理由不充分")));
    }

    @Override
    protected List<Asked<DecisionFile, DecisionAct>> wrongly() {
        return List.of(
                asked(REVIEW, "by the team", it -> it.review(LEADER, true, true, true, "完整有效", NOW)),
                asked(REVIEW, "incomplete", it -> it.review(REVIEWER, false, true, true, "完整有效", NOW)),
                asked(REVIEW, "without a word", it -> it.review(REVIEWER, true, true, true, " ", NOW)),
                asked(RETURN, "for no reason", it -> it.giveBack(REVIEWER, " ")),
                asked(DECIDE, "by its reviewer", it -> it.decide(REVIEWER, true, "同意", NOW)),
                asked(DECIDE, "a refusal for no reason", it -> it.decide(DECIDER, false, " ", NOW)),
                asked(APPROVE, "by who decided", it -> it.approve(DECIDER, NOW)),
                asked(DECLINE, "for no reason", it -> it.decline(APPROVER, " ")));
    }
}
