package cn.xingji.audit.audit;

import static cn.xingji.rules.RuleId.R5_3_1_3;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xingji.events.TeamMember;
import cn.xingji.events.TeamRole;
import cn.xingji.rules.Rule;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StintTest {
    @ParameterizedTest
    @EnumSource(TeamRole.class)
    @Rule(R5_3_1_3)
    void whoever_sits_on_a_team_is_known_as_what_he_sat_there(TeamRole role) {
        var member = TeamMember.of(UUID.randomUUID(), "Hua Expert", role);

        var stint = new Stint(UUID.randomUUID(), member, Instant.EPOCH);

        assertThat(stint.member()).isEqualTo(member);
        assertThat(stint.isNow(member)).isTrue();
        stint.end(Instant.EPOCH.plusSeconds(1));
        assertThat(stint.isNow(member)).isFalse();
    }
}
