package cn.xingji.certificate.decision;

import static cn.xingji.certificate.decision.ADecisionFile.APPROVER;
import static cn.xingji.certificate.decision.ADecisionFile.DECIDER;
import static cn.xingji.certificate.decision.ADecisionFile.INDEPENDENCE;
import static cn.xingji.certificate.decision.ADecisionFile.LEADER;
import static cn.xingji.certificate.decision.ADecisionFile.NOW;
import static cn.xingji.certificate.decision.ADecisionFile.REVIEWER;
import static cn.xingji.certificate.decision.ADecisionFile.aFile;
import static cn.xingji.certificate.decision.ADecisionFile.corrected;
import static cn.xingji.certificate.decision.ADecisionFile.read;
import static cn.xingji.certificate.decision.DecisionAct.APPROVE;
import static cn.xingji.certificate.decision.DecisionAct.CLOSE;
import static cn.xingji.certificate.decision.DecisionAct.DECIDE;
import static cn.xingji.certificate.decision.DecisionAct.DECLINE;
import static cn.xingji.certificate.decision.DecisionAct.RETURN;
import static cn.xingji.certificate.decision.DecisionAct.REVIEW;
import static cn.xingji.certificate.decision.DecisionAct.TAKE_UP;
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
                asked(REVIEW, it -> it.review(REVIEWER, INDEPENDENCE, true, true, true, "完整有效", NOW)),
                asked(RETURN, it -> it.giveBack(REVIEWER, INDEPENDENCE, "缺少末次会议签到")),
                asked(TAKE_UP, it -> it.takeUp(corrected(it))),
                asked(DECIDE, it -> it.decide(DECIDER, INDEPENDENCE, true, "同意", NOW)),
                asked(APPROVE, it -> it.approve(APPROVER, INDEPENDENCE, read(it), NOW)),
                asked(DECLINE, it -> it.decline(APPROVER, INDEPENDENCE, "理由不充分")),
                asked(CLOSE, DecisionFile::close));
    }

    @Override
    protected List<Asked<DecisionFile, DecisionAct>> wrongly() {
        return List.of(
                asked(REVIEW, "by the team", it -> it.review(LEADER, INDEPENDENCE, true, true, true, "完整有效", NOW)),
                asked(REVIEW, "incomplete", it -> it.review(REVIEWER, INDEPENDENCE, false, true, true, "完整有效", NOW)),
                asked(REVIEW, "without a word", it -> it.review(REVIEWER, INDEPENDENCE, true, true, true, " ", NOW)),
                asked(RETURN, "for no reason", it -> it.giveBack(REVIEWER, INDEPENDENCE, " ")),
                asked(DECIDE, "by its reviewer", it -> it.decide(REVIEWER, INDEPENDENCE, true, "同意", NOW)),
                asked(DECIDE, "a refusal for no reason", it -> it.decide(DECIDER, INDEPENDENCE, false, " ", NOW)),
                asked(APPROVE, "by who reviewed", it -> it.approve(REVIEWER, INDEPENDENCE, read(it), NOW)),
                asked(APPROVE, "another decision", it -> it.approve(APPROVER, INDEPENDENCE, "another", NOW)),
                asked(APPROVE, "by who decided", it -> it.approve(DECIDER, INDEPENDENCE, read(it), NOW)),
                asked(DECLINE, "for no reason", it -> it.decline(APPROVER, INDEPENDENCE, " ")));
    }
}
