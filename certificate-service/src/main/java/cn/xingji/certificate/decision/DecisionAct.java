package cn.xingji.certificate.decision;

/** What happens to a decision file. */
public enum DecisionAct {
    REVIEW,
    RETURN,
    DECIDE,
    APPROVE,
    DECLINE,
    CLOSE
}
