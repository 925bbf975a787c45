package cn.xingji.audit.audit;

import cn.xingji.events.TeamMember;
import cn.xingji.events.TeamRole;
import cn.xingji.rules.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Whom the scheduler would send, as what, and when.
 *
 * @param days none while they are not known
 */
record TeamWish(List<TeamMember> members, List<LocalDate> days) {
    private static final int MOST_DAYS = 31;

    /** @throws Refused when the days are no span of at most a month */
    static TeamWish of(
            Optional<UUID> leader,
            List<UUID> auditors,
            List<UUID> technicalExperts,
            List<UUID> observers,
            Optional<LocalDate> from,
            Optional<LocalDate> until) {
        var members = Stream.of(
                        leader.stream().map(id -> member(id, TeamRole.LEADER)),
                        auditors.stream()
                                .filter(id -> leader.filter(id::equals).isEmpty())
                                .map(id -> member(id, TeamRole.AUDITOR)),
                        technicalExperts.stream().map(id -> member(id, TeamRole.TECHNICAL_EXPERT)),
                        observers.stream().map(id -> member(id, TeamRole.OBSERVER)))
                .flatMap(each -> each)
                .toList();
        return new TeamWish(members, span(from, until));
    }

    List<UUID> people() {
        return members.stream().map(TeamMember::personId).distinct().toList();
    }

    private static List<LocalDate> span(Optional<LocalDate> from, Optional<LocalDate> until) {
        if (from.isEmpty() && until.isEmpty()) {
            return List.of();
        }
        var first = from.or(() -> until).orElseThrow();
        var last = until.orElse(first);
        if (last.isBefore(first) || first.plusDays(MOST_DAYS).isBefore(last)) {
            throw Refused.invalidField("team.days-no-span", "until")
                    .with("from", first)
                    .with("until", last);
        }
        return first.datesUntil(last.plusDays(1)).toList();
    }

    private static TeamMember member(UUID id, TeamRole role) {
        return TeamMember.of(id, "", role);
    }
}
