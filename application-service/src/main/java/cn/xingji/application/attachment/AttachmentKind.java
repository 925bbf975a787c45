package cn.xingji.application.attachment;

/** What an attachment shows, and which rule asks for it. */
public enum AttachmentKind {
    BUSINESS_LICENCE("R5.1-a"),
    PRODUCTION_LICENCE("R5.1-a"),
    CONSTRUCTION_QUALIFICATION("R5.1-a"),
    SAFETY_PRODUCTION_LICENCE("R5.1-a"),
    CCC_CERTIFICATE("R5.1-a"),
    FOOD_LICENCE("R5.1-a"),
    /** Any other licence that the trade needs. */
    TRADE_LICENCE("R5.1-a"),
    HELD_CERTIFICATE("R5.1-b"),
    SERVICE_MANUAL("R5.1-d"),
    ORGANIZATION_INTRODUCTION("R5.1-d"),
    SCOPE_STATEMENT("R5.1-d"),
    SERVICE_BLUEPRINT("R5.1-d"),
    /** What the reviewer asked for, where no other kind says what it is. */
    SUPPLEMENT("R5.2.1-b"),
    /** Evidence that a penalty has been lifted. */
    PENALTY_CLEARANCE("R5.2.1-a3");

    private final String rule;

    AttachmentKind(String rule) {
        this.rule = rule;
    }

    public String rule() {
        return rule;
    }
}
