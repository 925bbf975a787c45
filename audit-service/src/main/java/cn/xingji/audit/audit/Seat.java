package cn.xingji.audit.audit;

import cn.xingji.events.Coded;
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
        var role = member.role().flatMap(Coded::known).orElse(member.leader() ? TeamRole.LEADER : TeamRole.AUDITOR);
        return new Seat(member.personId(), member.name(), member.leader(), role);
    }

    TeamMember member() {
        return TeamMember.of(personId, name, role);
    }

    /** Whether he audits: experts advise, observers watch (R5.2.1-f). */
    boolean audits() {
        return role == TeamRole.LEADER || role == TeamRole.AUDITOR;
    }
}
