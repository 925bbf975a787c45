package cn.xingji.events;

/** What a certified organisation asks to have changed (R5.2.3-change). */
public enum ChangeSubject {
    NAME,
    ADDRESS,
    LEGAL_REPRESENTATIVE,
    SCOPE,
    STANDARDS,
    SITES,
    PEOPLE
}
