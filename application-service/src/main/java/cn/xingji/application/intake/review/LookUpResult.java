package cn.xingji.application.intake.review;

/** What a look-up showed. */
public enum LookUpResult {
    CLEAR,
    FOUND
}
