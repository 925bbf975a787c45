package cn.xingji.scoring.scheme;

/** A scheme is prepared, then published; a published one is never changed. */
public enum SchemeState {
    DRAFT,
    PUBLISHED
}
