package cn.xingji.audit.plan;

/** What a plan's item is: travel and what others than the team do are shown but are no audit time (R5.2.1-f). */
public enum PlanItemKind {
    AUDIT(true),
    MEETING(true),
    TRAVEL(false),
    OBSERVER(false);

    private final boolean auditTime;

    PlanItemKind(boolean auditTime) {
        this.auditTime = auditTime;
    }

    boolean isAuditTime() {
        return auditTime;
    }
}
