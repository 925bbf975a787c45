package cn.xingji.application.commerce.fee;

/** How much a trade's after-sales service can harm. */
public enum Risk {
    LOW,
    MEDIUM,
    HIGH
}
