package cn.xingji.chassis.clock;

/** What a limit is counted in. */
public enum DayUnit {
    DAYS,
    MONTHS
}
