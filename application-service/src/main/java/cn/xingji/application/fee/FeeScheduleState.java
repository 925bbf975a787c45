package cn.xingji.application.fee;

import static cn.xingji.rules.people.Role.ADMINISTRATOR;
import static cn.xingji.rules.people.Role.FINANCE;

import cn.xingji.rules.Lifecycle;

/** The states of a version of the fee table: what is published stands, for the cases that keep it. */
public enum FeeScheduleState {
    DRAFT,
    PUBLISHED;

    /** What happens to a version. */
    public enum Act {
        EDIT,
        PUBLISH,
        DISCARD
    }

    public static final Lifecycle<FeeScheduleState, Act> LIFECYCLE = Lifecycle.<FeeScheduleState, Act>table()
            .on(Act.EDIT)
            .by(FINANCE)
            .from(DRAFT)
            .to(DRAFT)
            .rule("R7-fee")
            .on(Act.DISCARD)
            .by(FINANCE)
            .from(DRAFT)
            .to(DRAFT)
            .rule("R7-fee")
            .on(Act.PUBLISH)
            .by(ADMINISTRATOR)
            .from(DRAFT)
            .to(PUBLISHED)
            .rule("R7-fee")
            .build();
}
