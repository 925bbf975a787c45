package cn.xingji.audit.audit;

import cn.xingji.events.TeamMember;
import cn.xingji.events.TeamRole;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One of a team, as every screen shows him. */
@Schema(name = "TeamMember")
public record MemberView(UUID personId, String name, boolean leader, TeamRole role) {
    static List<MemberView> each(List<TeamMember> team) {
        return team.stream()
                .map(Seat::of)
                .map(seat -> new MemberView(seat.personId(), seat.name(), seat.leader(), seat.role()))
                .toList();
    }
}
