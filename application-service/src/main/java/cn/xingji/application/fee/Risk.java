package cn.xingji.application.fee;

/** How much a trade's after-sales service can harm. */
public enum Risk {
    LOW,
    MEDIUM,
    HIGH
}
