package cn.xingji.audit.documentreview;

/** How a document review ended. */
public enum DocumentConclusion {
    PASSED,
    NONCONFORMING
}
