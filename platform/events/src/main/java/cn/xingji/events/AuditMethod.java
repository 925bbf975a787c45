package cn.xingji.events;

/** The two methods that every audit combines (R5.3.3.3). */
public enum AuditMethod {
    /** What a customer perceives, face to face: e.g. a mystery customer. */
    SERVICE_REQUIREMENT,
    /** How the organisation manages its service. */
    SERVICE_MANAGEMENT
}
