package cn.xingji.certificate.decision;

/** What happens to a decision file. */
public enum DecisionAct {
    REVIEW,
    RETURN,
    TAKE_UP,
    DECIDE,
    APPROVE,
    DECLINE,
    CLOSE
}
