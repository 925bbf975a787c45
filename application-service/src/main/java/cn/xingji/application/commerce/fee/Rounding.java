package cn.xingji.application.commerce.fee;

import java.math.RoundingMode;

/** How a figure of audit time comes to a multiple of the step (context Q3). */
public enum Rounding {
    /** Up to the next one. */
    CEILING(RoundingMode.CEILING),
    /** To the nearer one, from the middle up. */
    HALF_UP(RoundingMode.HALF_UP);

    private final RoundingMode mode;

    Rounding(RoundingMode mode) {
        this.mode = mode;
    }

    RoundingMode mode() {
        return mode;
    }
}
