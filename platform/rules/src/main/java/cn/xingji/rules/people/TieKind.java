package cn.xingji.rules.people;

/** What ties a person to a client: he worked there, or advised it. Its words stand under {@code tie.}. */
public enum TieKind {
    EMPLOYED,
    CONSULTED
}
