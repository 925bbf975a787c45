package cn.xingji.application.attachment;

/** What an attachment shows (R5.1-a, b, d; R5.2.1-a3). */
public enum AttachmentKind {
    BUSINESS_LICENCE,
    TRADE_LICENCE,
    HELD_CERTIFICATE,
    SERVICE_MANUAL,
    ORGANIZATION_INTRODUCTION,
    SCOPE_STATEMENT,
    SERVICE_BLUEPRINT,
    /** Evidence that a penalty has been lifted. */
    PENALTY_CLEARANCE
}
