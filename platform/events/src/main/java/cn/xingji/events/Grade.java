package cn.xingji.events;

/** A star grade (R6-grades), from the lowest to the highest. */
public enum Grade {
    QUALIFIED,
    THREE_STAR,
    FOUR_STAR,
    FIVE_STAR
}
