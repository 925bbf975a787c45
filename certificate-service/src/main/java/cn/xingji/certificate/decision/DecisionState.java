package cn.xingji.certificate.decision;

import static cn.xingji.rules.people.Role.APPROVER;
import static cn.xingji.rules.people.Role.DECISION_MAKER;
import static cn.xingji.rules.people.Role.TECHNICAL_REVIEWER;

import cn.xingji.rules.Lifecycle;

/** The states of a decision file. */
public enum DecisionState {
    AWAITING_REVIEW,
    REVIEWED,
    DECIDED,
    APPROVED,
    /** Sent back to the audit: incomplete or without effect. */
    RETURNED;

    public static final Lifecycle<DecisionState, DecisionAct> LIFECYCLE = Lifecycle.<DecisionState, DecisionAct>table()
            .on(DecisionAct.REVIEW)
            .by(TECHNICAL_REVIEWER)
            .from(AWAITING_REVIEW)
            .to(REVIEWED)
            .rule("R5.4-review")
            .on(DecisionAct.RETURN)
            .by(TECHNICAL_REVIEWER)
            .from(AWAITING_REVIEW)
            .to(RETURNED)
            .rule("R5.4-review")
            .on(DecisionAct.DECIDE)
            .by(DECISION_MAKER)
            .from(REVIEWED)
            .to(DECIDED)
            .rule("R5.4-independent")
            .on(DecisionAct.APPROVE)
            .by(APPROVER)
            .from(DECIDED)
            .to(APPROVED)
            .rule("R5.4-approve")
            .on(DecisionAct.DECLINE)
            .by(APPROVER)
            .from(DECIDED)
            .to(REVIEWED)
            .rule("R5.4-approve")
            .build();
}
