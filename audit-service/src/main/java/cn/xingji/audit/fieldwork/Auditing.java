package cn.xingji.audit.fieldwork;

import cn.xingji.audit.audit.AuditAct;
import cn.xingji.audit.audit.Audits;
import cn.xingji.audit.audit.TeamFitness;
import cn.xingji.audit.remote.RemoteAudits;
import cn.xingji.clock.BusinessClock;
import cn.xingji.files.FileLedger;
import cn.xingji.files.LooseFile;
import cn.xingji.outbox.Outbox;
import cn.xingji.rules.people.Caller;
import cn.xingji.usecase.UseCase;
import cn.xingji.web.IfMatch;
import java.util.Optional;
import java.util.UUID;

/** What a team does at the client's: begins, meets, records evidence, concludes (R5.3.3). */
@UseCase
class Auditing {
    private final Audits audits;
    private final Meetings meetings;
    private final EvidenceBook evidence;
    private final Conclusions conclusions;
    private final TeamFitness fitness;
    private final RemoteAudits remotes;
    private final FileLedger ledger;
    private final BusinessClock clock;
    private final Outbox outbox;

    Auditing(
            Audits audits,
            Meetings meetings,
            EvidenceBook evidence,
            Conclusions conclusions,
            TeamFitness fitness,
            RemoteAudits remotes,
            FileLedger ledger,
            BusinessClock clock,
            Outbox outbox) {
        this.audits = audits;
        this.meetings = meetings;
        this.evidence = evidence;
        this.conclusions = conclusions;
        this.fitness = fitness;
        this.remotes = remotes;
        this.ledger = ledger;
        this.clock = clock;
        this.outbox = outbox;
    }

    void start(UUID auditId, IfMatch seen, Caller leader) {
        var audit = audits.ofTeam(auditId, AuditAct.START_FIELDWORK, leader);
        seen.require(audit.version());
        var today = clock.today();
        outbox.tell(audit.startFieldwork(today, asked -> {
            fitness.asAgreed().require(asked);
            remotes.ready(today).require(asked);
        }));
    }

    /** @return the meeting */
    UUID meet(UUID auditId, Meeting.Minutes minutes, Caller member) {
        var audit = audits.heldForTeam(auditId, AuditAct.RECORD_MEETING, member);
        audit.recordMeeting();
        var meeting = Meeting.held(audit, meetings.held(audit), minutes, member.id(), clock.now());
        meetings.persist(meeting);
        return meeting.id();
    }

    /** @return the evidence, numbered in the order of recording */
    UUID record(UUID auditId, Evidence.Observation observed, Optional<LooseFile> file, Caller member) {
        var audit = audits.heldForTeam(auditId, AuditAct.RECORD_EVIDENCE, member);
        audit.recordEvidence();
        var observation = file.map(ledger::enter).map(observed::shownBy).orElse(observed);
        var recorder = new Evidence.Recorder(member.id(), member.name(), clock.now());
        var recorded = new Evidence(auditId, evidence.next(auditId), observation, recorder);
        evidence.persist(recorded);
        outbox.tell(recorded.recorded(audit.caseId()));
        return recorded.id();
    }

    void conclude(UUID auditId, IfMatch seen, Conclusion.Words words, Caller leader) {
        var audit = audits.ofTeam(auditId, AuditAct.CONCLUDE_FIELDWORK, leader);
        seen.require(audit.version());
        var done = new FieldworkDone(meetings.held(audit), evidence.of(auditId));
        var concluded = audit.concludeFieldwork(clock.today(), done);
        conclusions.persist(new Conclusion(auditId, words, leader.id(), clock.now()));
        outbox.tell(concluded);
    }
}
