package cn.xingji.journey;

import cn.xingji.events.Event;

/** Hears of each step: who did what, and what event followed. */
@FunctionalInterface
public interface Narrator {
    void tell(String who, String what, Event... followed);

    static Narrator silent() {
        return (_, _, _) -> {};
    }
}
