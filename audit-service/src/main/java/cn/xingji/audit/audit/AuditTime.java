package cn.xingji.audit.audit;

import static cn.xingji.rules.RuleId.R5_3_1_2;

import cn.xingji.rules.Refused;
import cn.xingji.rules.vocabulary.PersonDays;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/**
 * The time fixed for one audit (R5.3.1.2), without travel (R5.2.1-f).
 *
 * @param personDays more than none
 * @param personDaysReason why it differs from the contract's; blank when it doesn't
 */
@Embeddable
public record AuditTime(PersonDays personDays, String personDaysReason) {
    public AuditTime {
        if (personDays.isNone()) {
            throw none();
        }
    }

    /**
     * The time that somebody wants an audit to have.
     *
     * @throws Refused when it is none
     */
    static PersonDays wanted(BigDecimal days) {
        if (days.signum() <= 0) {
            throw none();
        }
        return new PersonDays(days);
    }

    /**
     * This audit's time beside what was contracted.
     *
     * @throws Refused when it differs and nothing says why
     */
    static AuditTime adjusted(PersonDays contracted, PersonDays wanted, String reason) {
        var differs = !contracted.equals(wanted);
        if (differs && reason.isBlank()) {
            throw Refused.invalidField(R5_3_1_2, "audit-time.reason-missing", "personDaysReason")
                    .with("contracted", contracted)
                    .with("personDays", wanted);
        }
        return new AuditTime(wanted, differs ? reason : "");
    }

    private static Refused none() {
        return Refused.invalidField(R5_3_1_2, "audit-time.none", "personDays");
    }
}
