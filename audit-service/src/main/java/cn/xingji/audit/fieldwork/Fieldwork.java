package cn.xingji.audit.fieldwork;

import static cn.xingji.rules.RuleId.R5_3_1_4_PLAN;

import cn.xingji.audit.audit.Audit;
import cn.xingji.audit.audit.AuditAct;
import cn.xingji.rules.people.Caller;
import cn.xingji.service.clock.BusinessClock;
import cn.xingji.service.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;

/** What a team does at the client's: begins, meets, records evidence, concludes (R5.3.3). */
@ApplicationScoped
class Fieldwork {
    private final Meetings meetings;
    private final EvidenceBook evidence;
    private final Conclusions conclusions;
    private final BusinessClock clock;
    private final Outbox outbox;

    Fieldwork(Meetings meetings, EvidenceBook evidence, Conclusions conclusions, BusinessClock clock, Outbox outbox) {
        this.meetings = meetings;
        this.evidence = evidence;
        this.conclusions = conclusions;
        this.clock = clock;
        this.outbox = outbox;
    }

    void start(Audit audit, Caller leader) {
        audit.requireLeader(leader.id(), R5_3_1_4_PLAN);
        outbox.tell(audit.startFieldwork(clock.today()));
    }

    Meeting record(Audit audit, Meeting.Minutes minutes, Caller member) {
        audit.requireMember(member.id(), Meeting.RULE);
        audit.recordMeeting();
        meetings.held(audit)
                .requireBefore(minutes.kind(), audit.fieldworkStartedOn().isPresent());
        var meeting = new Meeting(audit.id(), minutes, member.id(), clock.now());
        meetings.persist(meeting);
        return meeting;
    }

    Evidence record(Audit audit, Evidence.Observation observation, Caller member) {
        requireRecordable(audit, member);
        audit.recordEvidence();
        var recorder = new Evidence.Recorder(member.id(), member.name(), clock.now());
        var recorded = new Evidence(audit.id(), evidence.next(audit.id()), observation, recorder);
        evidence.persist(recorded);
        outbox.tell(recorded.recorded(audit.caseId()));
        return recorded;
    }

    /** Before a file is taken in: that there is a place for it. */
    void requireRecordable(Audit audit, Caller member) {
        audit.requireMember(member.id(), Evidence.RULE);
        audit.require(AuditAct.RECORD_EVIDENCE);
    }

    void conclude(Audit audit, Conclusion.Words words, Caller leader) {
        audit.requireLeader(leader.id(), Meeting.RULE);
        audit.require(AuditAct.CONCLUDE_FIELDWORK);
        meetings.held(audit).requireAll();
        EvidenceBook.requireBothMethods(evidence.of(audit.id()));
        conclusions.persist(new Conclusion(audit.id(), words, leader.id(), clock.now()));
        outbox.tell(audit.concludeFieldwork(clock.today()));
    }
}
