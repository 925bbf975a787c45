package cn.xingji.application.intake.trade;

/** How much a trade's after-sales service can harm. */
public enum Risk {
    LOW,
    MEDIUM,
    HIGH
}
