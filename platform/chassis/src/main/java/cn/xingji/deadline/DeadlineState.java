package cn.xingji.deadline;

/** What became of a deadline. */
public enum DeadlineState {
    OPEN,
    /** Stands still while somebody else is waited for. */
    PAUSED,
    /** What was due was done. */
    MET,
    /** Its day came (or, for a last day, went by) and its act was carried out. */
    PASSED,
    CANCELLED
}
