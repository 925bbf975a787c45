package cn.xingji.audit.remote;

import static cn.xingji.audit.audit.AnAudit.PLANNED_DAY;
import static cn.xingji.audit.audit.AnAudit.TODAY;
import static cn.xingji.audit.audit.AnAudit.anAudit;

import cn.xingji.audit.audit.Audit;
import cn.xingji.audit.audit.AuditState;
import cn.xingji.rules.people.Caller;
import cn.xingji.rules.people.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Builds the remote part of an audit as far along as a test needs it. */
final class ARemoteAudit {
    static final Audit AUDIT = anAudit().remote().in(AuditState.AGREED);
    static final Instant NOW = Instant.parse("2026-06-01T02:00:00Z");
    static final Notice NOTICE = new Notice("9:00 腾讯会议", "网络稳定");
    static final Caller CLIENT =
            new Caller(UUID.randomUUID(), "王经理", Set.of(Role.APPLICANT), Optional.of(UUID.randomUUID()));
    static final RemoteRequirements NEEDED = new RemoteRequirements(
            1, TODAY, List.of(new Capability("NETWORK", "网络"), new Capability("QUIET_ROOM", "会议室")), "腾讯会议");

    private ARemoteAudit() {}

    static CapabilityAnswers answers(boolean quietRoom) {
        return new CapabilityAnswers(List.of(
                new CapabilityAnswer("NETWORK", true, ""), new CapabilityAnswer("QUIET_ROOM", quietRoom, "装修中")));
    }

    static RemoteAudit in(RemoteState wanted) {
        var remote = RemoteAudit.accepted(AUDIT.id());
        if (wanted == RemoteState.ACCEPTED) {
            return remote;
        }
        notice(remote);
        switch (wanted) {
            case ACCEPTED, NOTICE_SENT -> {}
            case CONFIRMED -> answer(remote, answers(true));
            case CANCELLED -> remote.lapse();
        }
        return remote;
    }

    static void notice(RemoteAudit remote) {
        remote.sendNotice(AUDIT, NOTICE, NEEDED, PLANNED_DAY, UUID.randomUUID(), NOW);
    }

    static void answer(RemoteAudit remote, CapabilityAnswers given) {
        remote.answer(AUDIT, given, CLIENT, NOW, TODAY);
    }
}
