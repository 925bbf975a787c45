package cn.xingji.chassis.clock;

/** Whether every day counts, or only working days. */
public enum DayCounting {
    CALENDAR,
    WORKING
}
