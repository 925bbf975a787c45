package cn.xingji.rules.calendar;

/** Whether every day counts, or only working days. */
public enum DayCounting {
    CALENDAR,
    WORKING
}
