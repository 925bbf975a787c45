package cn.xingji.application.casework.timeline;

/** What goes on in a case side by side. */
public enum Strand {
    CERTIFICATION,
    /** A change of what is certified (R5.2.3-change). */
    CHANGE
}
