package cn.xingji.audit.audit;

import cn.xingji.audit.auditor.Auditor;
import cn.xingji.events.TeamMember;
import cn.xingji.events.TeamRole;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Whom somebody would send to an audit, fit or not.
 *
 * @param unknown who is in no register
 */
record WantedTeam(List<Place> places, List<UUID> unknown) {
    WantedTeam {
        places = List.copyOf(places);
        unknown = List.copyOf(unknown);
    }

    /** A leader with auditors. */
    static WantedTeam of(Auditor leader, List<Auditor> auditors) {
        return new WantedTeam(
                Stream.concat(
                                Stream.of(new Place(leader, TeamRole.LEADER)),
                                auditors.stream().map(auditor -> new Place(auditor, TeamRole.AUDITOR)))
                        .toList(),
                List.of());
    }

    Optional<Auditor> leader() {
        return places.stream()
                .filter(place -> place.role() == TeamRole.LEADER)
                .map(Place::person)
                .findFirst();
    }

    /** One person's place on it. */
    record Place(Auditor person, TeamRole role) {
        TeamMember member() {
            return TeamMember.of(person.id(), person.name(), role);
        }

        /** Whether he audits: experts advise, observers watch. */
        boolean audits() {
            return role == TeamRole.LEADER || role == TeamRole.AUDITOR;
        }

        boolean brings(String trade) {
            return role != TeamRole.OBSERVER && person.trades().contains(trade);
        }
    }
}
