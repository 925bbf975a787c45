package cn.xingji.application.intake.review;

import cn.xingji.application.intake.application.Application;
import cn.xingji.rules.Refused;
import cn.xingji.rules.vocabulary.PersonDays;
import java.math.BigDecimal;

/** The audit time of a case, by the fee and person-day table that it keeps (R5.2.1-e, R5.7.2). */
public interface AuditTimeTable {

    /** The audit time of one audit, in person-days. */
    interface Figure {
        /** Before rounding. */
        BigDecimal exactDays();

        PersonDays days();

        /** The version of the table. */
        String feeSchedule();
    }

    /**
     * The audit that the case begins with: its initial one, or the recertification of the case before.
     *
     * @throws Refused when the form does not say yet what the table goes by
     */
    Figure first(Application application, Adjustment adjustment);
}
