package cn.xingji.application.intake.attachment;

import static cn.xingji.rules.RuleId.R5_1_A;
import static cn.xingji.rules.RuleId.R5_1_B;
import static cn.xingji.rules.RuleId.R5_1_D;
import static cn.xingji.rules.RuleId.R5_2_1_A3;
import static cn.xingji.rules.RuleId.R5_2_1_B;

import cn.xingji.rules.RuleId;

/** What an attachment shows, and which rule asks for it. */
public enum AttachmentKind {
    BUSINESS_LICENCE(R5_1_A),
    PRODUCTION_LICENCE(R5_1_A),
    CONSTRUCTION_QUALIFICATION(R5_1_A),
    SAFETY_PRODUCTION_LICENCE(R5_1_A),
    CCC_CERTIFICATE(R5_1_A),
    FOOD_LICENCE(R5_1_A),
    /** Any other licence that the trade needs. */
    TRADE_LICENCE(R5_1_A),
    HELD_CERTIFICATE(R5_1_B),
    SERVICE_MANUAL(R5_1_D),
    ORGANIZATION_INTRODUCTION(R5_1_D),
    SCOPE_STATEMENT(R5_1_D),
    SERVICE_BLUEPRINT(R5_1_D),
    /** What the reviewer asked for, where no other kind says what it is. */
    SUPPLEMENT(R5_2_1_B),
    /** Evidence that a penalty has been lifted. */
    PENALTY_CLEARANCE(R5_2_1_A3);

    private final RuleId rule;

    AttachmentKind(RuleId rule) {
        this.rule = rule;
    }

    public RuleId rule() {
        return rule;
    }
}
