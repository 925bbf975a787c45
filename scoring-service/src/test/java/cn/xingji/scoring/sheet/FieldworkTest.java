package cn.xingji.scoring.sheet;

import static cn.xingji.rules.RuleId.R5_2_1_F;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xingji.events.AuditEvent.FieldworkStarted;
import cn.xingji.events.TeamMember;
import cn.xingji.events.TeamRole;
import cn.xingji.rules.Rule;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FieldworkTest {
    @Test
    @Rule(R5_2_1_F)
    void who_advises_or_watches_does_not_score() {
        var fieldwork = Fieldwork.of(startedBy(
                TeamMember.of(UUID.randomUUID(), "王磊", TeamRole.LEADER),
                TeamMember.of(UUID.randomUUID(), "赵婷", TeamRole.AUDITOR),
                TeamMember.of(UUID.randomUUID(), "孙浩", TeamRole.TECHNICAL_EXPERT),
                TeamMember.of(UUID.randomUUID(), "何静", TeamRole.OBSERVER)));

        assertThat(fieldwork.team()).extracting(Member::name).containsExactly("王磊", "赵婷");
    }

    @Test
    void whoever_was_told_of_before_there_were_roles_scores() {
        var fieldwork = Fieldwork.of(startedBy(new TeamMember(UUID.randomUUID(), "王磊", false, Optional.empty())));

        assertThat(fieldwork.team()).hasSize(1);
    }

    private static FieldworkStarted startedBy(TeamMember... team) {
        var told = AScoreSheet.fieldworkStarted(UUID.randomUUID(), UUID.randomUUID());
        return new FieldworkStarted(
                told.caseId(),
                told.auditId(),
                told.kind(),
                told.mode(),
                told.client(),
                List.of(team),
                told.startedOn());
    }
}
