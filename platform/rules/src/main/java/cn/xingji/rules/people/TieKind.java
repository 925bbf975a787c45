package cn.xingji.rules.people;

/** What ties a person to a client: he worked there, or advised it. */
public enum TieKind {
    EMPLOYED,
    CONSULTED
}
