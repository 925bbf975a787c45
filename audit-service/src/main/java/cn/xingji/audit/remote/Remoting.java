package cn.xingji.audit.remote;

import static cn.xingji.rules.RuleId.RA4_2_REQUEST;
import static cn.xingji.rules.RuleId.RA6_1_B;

import cn.xingji.audit.audit.Audit;
import cn.xingji.audit.audit.Audits;
import cn.xingji.audit.audit.Ending;
import cn.xingji.clock.BusinessClock;
import cn.xingji.deadline.Deadlines;
import cn.xingji.deadline.RuleLimits;
import cn.xingji.outbox.Outbox;
import cn.xingji.rules.deadline.DeadlineKind;
import cn.xingji.rules.people.Caller;
import cn.xingji.rules.text.Texts;
import cn.xingji.usecase.UseCase;
import cn.xingji.web.IfMatch;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The way of a remote audit to its fieldwork: the leader notices, the client confirms, or the audit is cancelled. */
@UseCase
class Remoting {
    private static final DeadlineKind CONFIRMATION = DeadlineKind.REMOTE_CONFIRMATION;

    private final Audits audits;
    private final RemoteAudits remotes;
    private final RemoteRequirementsRegister requirements;
    private final RuleLimits limits;
    private final Deadlines deadlines;
    private final BusinessClock clock;
    private final Outbox outbox;

    Remoting(
            Audits audits,
            RemoteAudits remotes,
            RemoteRequirementsRegister requirements,
            RuleLimits limits,
            Deadlines deadlines,
            BusinessClock clock,
            Outbox outbox) {
        this.audits = audits;
        this.remotes = remotes;
        this.requirements = requirements;
        this.limits = limits;
        this.deadlines = deadlines;
        this.clock = clock;
        this.outbox = outbox;
    }

    void sendNotice(UUID auditId, IfMatch seen, Notice notice, Caller leader) {
        var audit = audits.inTurnOfLeader(auditId, seen, RA4_2_REQUEST, leader);
        var remote = remotes.forNotice(audit);
        var today = clock.today();
        var due = limits.due(CONFIRMATION.limit(), today);
        var sent = remote.sendNotice(audit, notice, requirements.inForce(today), due.on(), leader.id(), clock.now());
        remotes.persist(remote);
        deadlines.open(CONFIRMATION, auditId, due);
        outbox.tell(sent);
    }

    void answer(UUID auditId, IfMatch seen, CapabilityAnswers answers, Caller client) {
        var audit = audits.inTurnOfClient(auditId, seen, client);
        var remote = remotes.forAct(audit);
        var confirmed = remote.answer(audit, answers, client, clock.now(), clock.today());
        deadlines.meet(CONFIRMATION, auditId);
        confirmed.ifPresentOrElse(
                outbox::tell,
                () -> cancel(audit, "remote.cancelled-missing", Map.of("missing", String.join("；", remote.missing()))));
    }

    /** The day went by without an answer; an audit that ended meanwhile is told of already. */
    void lapse(UUID auditId) {
        var audit = audits.findById(auditId);
        var remote = remotes.of(audit);
        remote.lapse();
        if (RemoteAudits.isBeforeFieldwork(audit)) {
            var until = remote.confirmBy().orElseThrow();
            cancel(audit, "remote.cancelled-unanswered", Map.of("until", until.toString()));
        }
    }

    void checkEquipment(UUID auditId, IfMatch seen, boolean own, boolean clients, Caller leader) {
        var audit = audits.inTurnOfLeader(auditId, seen, RA6_1_B, leader);
        remotes.forAct(audit).checkEquipment(own, clients, clock.today());
    }

    private void cancel(Audit audit, String reason, Map<String, Object> facts) {
        var ending = Ending.bySystem(Texts.of(reason, Locale.CHINESE, facts), clock.now());
        outbox.tell(audit.cancel(ending, clock.today()));
    }
}
