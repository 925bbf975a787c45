package cn.xingji.events;

/** Which audit of the programme this is. */
public enum AuditKind {
    INITIAL,
    SURVEILLANCE_1,
    SURVEILLANCE_2,
    RECERTIFICATION,
    SPECIAL
}
