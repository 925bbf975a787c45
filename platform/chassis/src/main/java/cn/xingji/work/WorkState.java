package cn.xingji.work;

/** How far a piece of work is. */
public enum WorkState {
    WAITING,
    RUNNING,
    DONE,
    /** The other system will never do it, or did not for as long as it was worth trying. */
    GIVEN_UP
}
