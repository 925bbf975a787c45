package cn.xingji.deadline;

import cn.xingji.rules.deadline.DeadlineKind;

/** What happens when a deadline of one kind fires; a bean of this type in the feature that it concerns. */
public interface DeadlineHandler {
    /** The kind it answers for. */
    DeadlineKind kind();

    /** Called once, in the transaction that closes the deadline. */
    void fired(Deadline deadline);
}
