package cn.xingji.events;

import java.util.Optional;
import java.util.UUID;

/**
 * One person of an audit team; the team leader is a position in one audit, not a role.
 *
 * @param role what he is on it; missing in what was told before teams had others than auditors
 */
public record TeamMember(UUID personId, String name, boolean leader, Optional<Coded<TeamRole>> role) {

    /** One who leads or audits. */
    public TeamMember(UUID personId, String name, boolean leader) {
        this(personId, name, leader, Optional.of(Coded.of(leader ? TeamRole.LEADER : TeamRole.AUDITOR)));
    }

    /** Whether he audits: experts advise and observers watch (R5.2.1-f); all of whom no role was told audited. */
    public boolean audits() {
        return role.map(coded -> coded.is(TeamRole.LEADER) || coded.is(TeamRole.AUDITOR))
                .orElse(true);
    }

    /** What he is on it, as far as it is known here: he leads or audits where nothing else was told. */
    public TeamRole actsAs() {
        return role.flatMap(Coded::known).orElse(leader ? TeamRole.LEADER : TeamRole.AUDITOR);
    }

    public static TeamMember of(UUID personId, String name, TeamRole role) {
        return new TeamMember(personId, name, role == TeamRole.LEADER, Optional.of(Coded.of(role)));
    }
}
