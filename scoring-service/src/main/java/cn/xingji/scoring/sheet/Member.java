package cn.xingji.scoring.sheet;

import cn.xingji.events.TeamMember;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Someone of the audit team, who may score. */
@Embeddable
public record Member(UUID personId, String name, boolean leader) {
    static Member of(TeamMember member) {
        return new Member(member.personId(), member.name(), member.leader());
    }
}
