package cn.xingji.audit.audit;

import cn.xingji.events.TeamMember;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** One person's place on an audit's team. */
@Embeddable
record Seat(UUID personId, String name, boolean leader) {
    static Seat of(TeamMember member) {
        return new Seat(member.personId(), member.name(), member.leader());
    }

    TeamMember member() {
        return new TeamMember(personId, name, leader);
    }
}
