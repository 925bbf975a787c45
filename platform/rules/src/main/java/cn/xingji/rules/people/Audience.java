package cn.xingji.rules.people;

/** Who reads a kind of fact of a case: the body always, its client as it says. What names no audience is the body's. */
public enum Audience {
    CLIENT("at once"),
    CLIENT_ONCE_REPORTED("once the report is issued"),
    CLIENT_ONCE_APPROVED("once the decision is approved"),
    BODY("never");

    private final String client;

    Audience(String client) {
        this.client = client;
    }

    /** When the client reads it, in words. */
    public String client() {
        return client;
    }

    /** @param reached whether what the client waits for has happened */
    public boolean includes(Caller reader, boolean reached) {
        return reader.isStaff() || this == CLIENT || (this != BODY && reached);
    }
}
