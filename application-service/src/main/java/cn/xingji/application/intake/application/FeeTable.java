package cn.xingji.application.intake.application;

import cn.xingji.rules.Refused;
import java.time.LocalDate;

/** The fee and person-day table; a case keeps the version in force when it was handed in (R7-fee). */
public interface FeeTable {
    /** @throws Refused when no version is in force on that day */
    String versionInForce(LocalDate on);
}
