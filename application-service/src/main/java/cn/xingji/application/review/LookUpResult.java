package cn.xingji.application.review;

/** What a look-up showed. */
public enum LookUpResult {
    CLEAR,
    FOUND
}
