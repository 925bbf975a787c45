package cn.xingji.audit.fieldwork;

import cn.xingji.rules.Refused;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The kinds of meeting that a team of some size has held, and those that it still has to (R5.3.3.2). */
record MeetingsHeld(int teamSize, Set<MeetingKind> kinds) {
    private static final Set<MeetingKind> DURING_FIELDWORK =
            EnumSet.complementOf(EnumSet.of(MeetingKind.TEAM_PREPARATION));

    MeetingsHeld {
        kinds = Set.copyOf(kinds);
    }

    /** In the order in which they are held. */
    List<MeetingKind> missing() {
        return Arrays.stream(MeetingKind.values())
                .filter(kind -> kind.appliesTo(teamSize) && !kinds.contains(kind))
                .toList();
    }

    /** @throws Refused when a meeting that comes before this one was not held */
    void requireBefore(MeetingKind next, boolean fieldworkStarted) {
        if (DURING_FIELDWORK.contains(next) && !fieldworkStarted) {
            throw Refused.outOfOrder(Meeting.RULE, "meeting.before-fieldwork").with("kind", next);
        }
        if (next == MeetingKind.OPENING
                && MeetingKind.TEAM_PREPARATION.appliesTo(teamSize)
                && !kinds.contains(MeetingKind.TEAM_PREPARATION)) {
            throw Refused.outOfOrder(Meeting.RULE, "meeting.not-prepared");
        }
        if (next == MeetingKind.CLOSING && !kinds.contains(MeetingKind.OPENING)) {
            throw Refused.outOfOrder(Meeting.RULE, "meeting.not-opened");
        }
    }

    /** @throws Refused naming those that are missing */
    void requireAll() {
        if (!missing().isEmpty()) {
            throw Refused.outOfOrder(Meeting.RULE, "meetings.missing").with("missing", missing());
        }
    }
}
