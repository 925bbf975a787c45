package cn.xingji.audit.fieldwork;

/** Whose person attends. */
public enum Party {
    BODY,
    CLIENT
}
