package cn.xingji.events;

/** What a person is qualified to do for the body (R5.2.1-c). */
public enum Competence {
    AUDITOR,
    TEAM_LEADER,
    DECISION_MAKER
}
