package cn.xingji.application.commerce.contract;

import cn.xingji.application.commerce.fee.Calculation;
import cn.xingji.application.commerce.fee.FeeSchedule;
import cn.xingji.application.intake.application.Application;
import cn.xingji.application.intake.review.Adjustment;

/** What a contract agrees on (R5.2.1-e, R7-fee). */
interface Tariff {

    /** What the audit that the case begins with takes and costs. */
    Calculation first(Application application, Adjustment adjustment);

    /** The table that the case keeps; until it is submitted, the one in force. */
    FeeSchedule schedule(Application application);
}
