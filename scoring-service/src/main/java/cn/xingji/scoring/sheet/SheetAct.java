package cn.xingji.scoring.sheet;

/** What happens to a score sheet. */
public enum SheetAct {
    SCORE,
    COMPLETE,
    REOPEN,
    LOCK,
    CLOSE
}
