package cn.xingji.certificate.decision;

import cn.xingji.events.TeamMember;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One of the team whose audit is decided on. */
@Schema(name = "TeamMember")
public record MemberView(UUID personId, String name, boolean leader) {
    static List<MemberView> each(List<TeamMember> team) {
        return team.stream()
                .map(member -> new MemberView(member.personId(), member.name(), member.leader()))
                .toList();
    }
}
