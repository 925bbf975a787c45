package cn.xingji.rules.people;

/** What a person is registered to do for the body (R5.2.1-c). */
public enum Competence {
    AUDITOR,
    TEAM_LEADER,
    DECISION_MAKER,
    APPLICATION_REVIEWER,
    CONTRACT_SIGNATORY,
    TECHNICAL_REVIEWER,
    APPROVER
}
