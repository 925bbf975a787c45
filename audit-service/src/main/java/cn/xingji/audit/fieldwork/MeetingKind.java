package cn.xingji.audit.fieldwork;

import cn.xingji.rules.people.Audience;

/** The meetings of an audit (R5.3.3.2). */
public enum MeetingKind {
    TEAM_PREPARATION(Party.BODY, false),
    OPENING(Party.CLIENT, true),
    INTERNAL_COMMUNICATION(Party.BODY, false),
    CLIENT_COMMUNICATION(Party.CLIENT, true),
    CLOSING(Party.CLIENT, true);

    private final Party with;
    private final boolean forEveryTeam;

    MeetingKind(Party with, boolean forEveryTeam) {
        this.with = with;
        this.forEveryTeam = forEveryTeam;
    }

    /** Whether a team of this size must hold it: the team's own meetings take two or more. */
    boolean appliesTo(int teamSize) {
        return forEveryTeam || teamSize >= 2;
    }

    /** The team's own meetings are the body's. */
    Audience audience() {
        return isWithClient() ? Audience.CLIENT : Audience.BODY;
    }

    boolean isWithClient() {
        return with == Party.CLIENT;
    }
}
