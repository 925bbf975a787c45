package cn.xingji.audit.remote;

import static cn.xingji.audit.audit.AnAudit.PLANNED_DAY;
import static cn.xingji.audit.remote.ARemoteAudit.answer;
import static cn.xingji.audit.remote.ARemoteAudit.answers;
import static cn.xingji.audit.remote.RemoteAct.CHECK_EQUIPMENT;
import static cn.xingji.audit.remote.RemoteAct.CONFIRM;
import static cn.xingji.audit.remote.RemoteAct.LAPSE;
import static cn.xingji.audit.remote.RemoteAct.REPORT_MISSING;
import static cn.xingji.audit.remote.RemoteAct.SEND_NOTICE;
import static cn.xingji.rules.RuleId.RA4_2_CONFIRM;

import cn.xingji.rules.Rule;
import cn.xingji.testing.LifecycleContract;
import java.util.List;

@Rule(RA4_2_CONFIRM)
class RemoteLifecycleTest extends LifecycleContract<RemoteAudit, RemoteState, RemoteAct> {
    RemoteLifecycleTest() {
        super(RemoteState.LIFECYCLE, RemoteState.class, RemoteAct.class);
    }

    @Override
    protected RemoteAudit in(RemoteState state) {
        return ARemoteAudit.in(state);
    }

    @Override
    protected RemoteState state(RemoteAudit remote) {
        return remote.state();
    }

    @Override
    protected List<Asked<RemoteAudit, RemoteAct>> rightly() {
        return List.of(
                asked(SEND_NOTICE, ARemoteAudit::notice),
                asked(CONFIRM, it -> answer(it, answers(true))),
                asked(REPORT_MISSING, it -> answer(it, answers(false))),
                asked(LAPSE, RemoteAudit::lapse),
                asked(CHECK_EQUIPMENT, it -> it.checkEquipment(true, true, PLANNED_DAY)));
    }

    @Override
    protected List<Asked<RemoteAudit, RemoteAct>> wrongly() {
        return List.of(
                asked(CONFIRM, "leaving all out", it -> answer(it, new CapabilityAnswers(List.of()))),
                asked(CHECK_EQUIPMENT, "with the team's not ready", it -> it.checkEquipment(false, true, PLANNED_DAY)),
                asked(
                        CHECK_EQUIPMENT,
                        "with the client's not ready",
                        it -> it.checkEquipment(true, false, PLANNED_DAY)));
    }
}
