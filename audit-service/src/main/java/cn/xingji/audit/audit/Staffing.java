package cn.xingji.audit.audit;

import cn.xingji.audit.audit.CompetentTeam.Assignment;
import cn.xingji.audit.auditor.Auditors;
import cn.xingji.audit.auditor.RemoteCourses;
import cn.xingji.clock.BusinessClock;
import cn.xingji.events.TeamMember;
import cn.xingji.identity.Impartiality;
import cn.xingji.outbox.Outbox;
import cn.xingji.rules.people.Caller;
import cn.xingji.rules.vocabulary.PersonDays;
import cn.xingji.usecase.UseCase;
import cn.xingji.web.IfMatch;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Sends teams: proposes them out of the register, and takes the client's answer. */
@UseCase
class Staffing {
    private final Audits audits;
    private final Auditors auditors;
    private final TeamProposals proposals;
    private final RemoteCourses courses;
    private final Impartiality impartiality;
    private final BusinessClock clock;
    private final Outbox outbox;

    Staffing(
            Audits audits,
            Auditors auditors,
            TeamProposals proposals,
            RemoteCourses courses,
            Impartiality impartiality,
            BusinessClock clock,
            Outbox outbox) {
        this.audits = audits;
        this.auditors = auditors;
        this.proposals = proposals;
        this.courses = courses;
        this.impartiality = impartiality;
        this.clock = clock;
        this.outbox = outbox;
    }

    /** @param personDays this audit's time; empty for the contract's */
    record Wish(UUID leader, List<UUID> members, Optional<PersonDays> personDays, String personDaysReason) {}

    void propose(UUID auditId, IfMatch seen, Wish wish, Caller scheduler) {
        var audit = audits.visible(auditId, scheduler);
        seen.require(audit.version());
        audit.require(AuditAct.PROPOSE_TEAM);
        var leader = auditors.candidate(wish.leader());
        var others = wish.members().stream()
                .filter(member -> !member.equals(wish.leader()))
                .map(auditors::candidate)
                .toList();
        var team = CompetentTeam.of(leader, others, assignment(audit));
        if (audit.isRemote()) {
            var people = team.members().stream().map(TeamMember::personId).toList();
            courses.requirePassed(people, clock.today());
        }
        var proposed = audit.proposeTeam(team, wish.personDays(), wish.personDaysReason());
        proposals.awaited(audit.id()).ifPresent(former -> supersede(former, scheduler));
        proposals.persist(new TeamProposal(audit.id(), team.members(), scheduler.id(), clock.now()));
        outbox.tell(proposed);
    }

    /** Written at once: only one proposal may be awaited when the next is inserted. */
    private void supersede(TeamProposal former, Caller scheduler) {
        former.superseded(scheduler.id(), clock.now());
        proposals.flush();
    }

    void agree(UUID auditId, IfMatch seen, Caller client) {
        var audit = audits.ofClient(auditId, client);
        seen.require(audit.version());
        var confirmed = audit.agreeToTeam();
        proposals.awaited(audit.id()).ifPresent(proposal -> proposal.agreed(client.id(), clock.now()));
        outbox.tell(confirmed);
    }

    void object(UUID auditId, IfMatch seen, List<Objection> objections, Caller client) {
        var audit = audits.ofClient(auditId, client);
        seen.require(audit.version());
        var objected = audit.objectToTeam(objections);
        proposals.awaited(audit.id()).ifPresent(proposal -> proposal.objectedTo(objections, client.id(), clock.now()));
        outbox.tell(objected);
    }

    private Assignment assignment(Audit audit) {
        return new Assignment(audit.soFar(), audit.scope().trade(), impartiality.today());
    }
}
