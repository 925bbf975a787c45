package cn.xingji.audit.audit;

import static cn.xingji.rules.RuleId.R5_3_1_2;

import cn.xingji.rules.Refused;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/**
 * The time fixed for one audit (R5.3.1.2), without travel (R5.2.1-f).
 *
 * @param personDays more than none
 * @param personDaysReason why it differs from the contract's; blank when it doesn't
 */
@Embeddable
public record AuditTime(BigDecimal personDays, String personDaysReason) {
    public AuditTime {
        if (personDays.signum() <= 0) {
            throw Refused.invalidField(R5_3_1_2, "audit-time.none", "personDays");
        }
    }

    /**
     * This audit's time beside what was contracted.
     *
     * @throws Refused when it differs and nothing says why
     */
    static AuditTime adjusted(BigDecimal contracted, BigDecimal wanted, String reason) {
        var differs = contracted.compareTo(wanted) != 0;
        if (differs && reason.isBlank()) {
            throw Refused.invalidField(R5_3_1_2, "audit-time.reason-missing", "personDaysReason")
                    .with("contracted", contracted)
                    .with("personDays", wanted);
        }
        return new AuditTime(wanted, differs ? reason : "");
    }
}
