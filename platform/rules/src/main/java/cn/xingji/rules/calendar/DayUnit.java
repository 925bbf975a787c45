package cn.xingji.rules.calendar;

/** What a limit is counted in. */
public enum DayUnit {
    DAYS,
    MONTHS
}
