package cn.xingji.events;

/** What somebody is on an audit's team; only the time of leader and auditors is audit time (R5.2.1-f). */
public enum TeamRole {
    LEADER,
    AUDITOR,
    TECHNICAL_EXPERT,
    OBSERVER
}
