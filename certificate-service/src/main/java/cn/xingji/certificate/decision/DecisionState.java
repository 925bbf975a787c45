package cn.xingji.certificate.decision;

import static cn.xingji.certificate.decision.DecisionAct.APPROVE;
import static cn.xingji.certificate.decision.DecisionAct.CLOSE;
import static cn.xingji.certificate.decision.DecisionAct.DECIDE;
import static cn.xingji.certificate.decision.DecisionAct.DECLINE;
import static cn.xingji.certificate.decision.DecisionAct.RETURN;
import static cn.xingji.certificate.decision.DecisionAct.REVIEW;
import static cn.xingji.certificate.decision.DecisionAct.TAKE_UP;
import static cn.xingji.rules.Lifecycle.in;
import static cn.xingji.rules.Lifecycle.row;
import static cn.xingji.rules.RuleId.R5_2_2_CONTRACT;
import static cn.xingji.rules.RuleId.R5_4_APPROVE;
import static cn.xingji.rules.RuleId.R5_4_INDEPENDENT;
import static cn.xingji.rules.RuleId.R5_4_REVIEW;
import static cn.xingji.rules.people.Role.APPROVER;
import static cn.xingji.rules.people.Role.DECISION_MAKER;
import static cn.xingji.rules.people.Role.SYSTEM;
import static cn.xingji.rules.people.Role.TECHNICAL_REVIEWER;

import cn.xingji.rules.Lifecycle;

/** The states of a decision file. */
public enum DecisionState {
    AWAITING_REVIEW,
    REVIEWED,
    DECIDED,
    APPROVED,
    /** Sent back to the audit: incomplete or without effect. */
    RETURNED,
    /** Its case was terminated: nothing is left to decide. */
    CLOSED;

    public static final Lifecycle<DecisionState, DecisionAct> LIFECYCLE = Lifecycle.table(
            row(REVIEW, TECHNICAL_REVIEWER, in(AWAITING_REVIEW), REVIEWED, R5_4_REVIEW),
            row(RETURN, TECHNICAL_REVIEWER, in(AWAITING_REVIEW), RETURNED, R5_4_REVIEW),
            row(TAKE_UP, SYSTEM, in(RETURNED), AWAITING_REVIEW, R5_4_REVIEW),
            row(DECIDE, DECISION_MAKER, in(REVIEWED), DECIDED, R5_4_INDEPENDENT),
            row(APPROVE, APPROVER, in(DECIDED), APPROVED, R5_4_APPROVE),
            row(DECLINE, APPROVER, in(DECIDED), REVIEWED, R5_4_APPROVE),
            row(CLOSE, SYSTEM, in(AWAITING_REVIEW, REVIEWED, DECIDED, RETURNED), CLOSED, R5_2_2_CONTRACT));
}
