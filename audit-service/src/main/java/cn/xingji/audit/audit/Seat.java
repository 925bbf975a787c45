package cn.xingji.audit.audit;

import cn.xingji.events.TeamMember;
import cn.xingji.events.TeamRole;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/** One person's place on an audit's team. */
@Embeddable
record Seat(
        UUID personId,
        String name,
        boolean leader,
        @Enumerated(EnumType.STRING) TeamRole role) {
    static Seat of(TeamMember member) {
        return new Seat(member.personId(), member.name(), member.leader(), member.actsAs());
    }

    TeamMember member() {
        return TeamMember.of(personId, name, role);
    }

    /** Whether he audits: experts advise, observers watch (R5.2.1-f). */
    boolean audits() {
        return role == TeamRole.LEADER || role == TeamRole.AUDITOR;
    }
}
