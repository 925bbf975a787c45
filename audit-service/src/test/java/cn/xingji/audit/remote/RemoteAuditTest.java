package cn.xingji.audit.remote;

import static cn.xingji.audit.audit.AnAudit.PLANNED_DAY;
import static cn.xingji.audit.audit.AnAudit.TODAY;
import static cn.xingji.audit.remote.ARemoteAudit.AUDIT;
import static cn.xingji.audit.remote.ARemoteAudit.CLIENT;
import static cn.xingji.audit.remote.ARemoteAudit.NOW;
import static cn.xingji.audit.remote.ARemoteAudit.answers;
import static cn.xingji.rules.RuleId.RA4_1;
import static cn.xingji.rules.RuleId.RA4_2_CONFIRM;
import static cn.xingji.rules.RuleId.RA4_2_REQUEST;
import static cn.xingji.rules.RuleId.RA6_1_B;
import static cn.xingji.testing.RefusalAssert.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xingji.rules.Rule;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RemoteAuditTest {
    @Test
    @Rule(RA4_2_REQUEST)
    void the_notice_tells_every_capability_and_the_day_to_confirm_by() {
        var remote = ARemoteAudit.in(RemoteState.ACCEPTED);

        var told =
                remote.sendNotice(AUDIT, ARemoteAudit.NOTICE, ARemoteAudit.NEEDED, PLANNED_DAY, UUID.randomUUID(), NOW);

        assertThat(told.capabilities()).containsExactly("网络", "会议室");
        assertThat(told.confirmBy()).isEqualTo(PLANNED_DAY);
    }

    @Test
    @Rule(RA4_1)
    void a_notice_says_arrangement_and_conditions() {
        assertThatRefused(() -> new Notice(" ", "网络稳定")).by(RA4_1).at("arrangement");
        assertThatRefused(() -> new Notice("9:00", "")).by(RA4_1).at("conditions");
    }

    @Test
    @Rule(RA4_2_CONFIRM)
    void everything_confirmed_is_told() {
        var remote = ARemoteAudit.in(RemoteState.NOTICE_SENT);

        var told = remote.answer(AUDIT, answers(true), CLIENT, NOW, TODAY);

        assertThat(told).isPresent();
        assertThat(remote.state()).isEqualTo(RemoteState.CONFIRMED);
    }

    @Test
    @Rule(RA4_2_CONFIRM)
    void one_capability_missing_cancels_and_is_named() {
        var remote = ARemoteAudit.in(RemoteState.NOTICE_SENT);

        var told = remote.answer(AUDIT, answers(false), CLIENT, NOW, TODAY);

        assertThat(told).isEmpty();
        assertThat(remote.state()).isEqualTo(RemoteState.CANCELLED);
        assertThat(remote.missing()).containsExactly("会议室");
    }

    @Test
    @Rule(RA4_2_CONFIRM)
    void each_capability_is_answered_once_and_no_other() {
        var remote = ARemoteAudit.in(RemoteState.NOTICE_SENT);
        var network = new CapabilityAnswer("NETWORK", true, "");

        for (var given : List.of(
                List.of(network), List.of(network, network), List.of(network, new CapabilityAnswer("TEA", true, "")))) {
            assertThatRefused(() -> ARemoteAudit.answer(remote, new CapabilityAnswers(given)))
                    .by(RA4_2_CONFIRM)
                    .at("capabilities");
        }
        assertThat(remote.state()).isEqualTo(RemoteState.NOTICE_SENT);
    }

    @Test
    @Rule(RA6_1_B)
    void fieldwork_needs_the_confirmation_and_the_equipment_of_the_very_day() {
        assertThatRefused(() -> ARemoteAudit.in(RemoteState.NOTICE_SENT).requireReady(PLANNED_DAY))
                .by(RA4_2_CONFIRM);
        var remote = ARemoteAudit.in(RemoteState.CONFIRMED);
        assertThatRefused(() -> remote.requireReady(PLANNED_DAY)).by(RA6_1_B);

        remote.checkEquipment(true, true, PLANNED_DAY);

        remote.requireReady(PLANNED_DAY);
        assertThatRefused(() -> remote.requireReady(PLANNED_DAY.plusDays(1))).by(RA6_1_B);
    }
}
