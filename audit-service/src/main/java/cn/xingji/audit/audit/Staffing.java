package cn.xingji.audit.audit;

import cn.xingji.audit.audit.CompetentTeam.Assignment;
import cn.xingji.audit.auditor.Auditors;
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
import java.util.stream.Stream;

/** Sends teams: proposes them out of the register, and takes the client's answer. */
@UseCase
class Staffing {
    private final Audits audits;
    private final Auditors auditors;
    private final TeamProposals proposals;
    private final Stints stints;
    private final Impartiality impartiality;
    private final BusinessClock clock;
    private final Outbox outbox;

    Staffing(
            Audits audits,
            Auditors auditors,
            TeamProposals proposals,
            Stints stints,
            Impartiality impartiality,
            BusinessClock clock,
            Outbox outbox) {
        this.audits = audits;
        this.auditors = auditors;
        this.proposals = proposals;
        this.stints = stints;
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
        stints.turnOver(audit.id(), audit.team(), clock.now());
        outbox.tell(confirmed);
    }

    /** @param leader who leads the team then; the other where the leader leaves */
    record Replacement(UUID leaves, UUID joins, Optional<UUID> leader, String reason) {}

    /** The other passes every check that a team passes when it is proposed. */
    void replace(UUID auditId, IfMatch seen, Replacement wish, Caller scheduler) {
        var audit = audits.visible(auditId, scheduler);
        seen.require(audit.version());
        audit.require(AuditAct.REPLACE_MEMBER);
        var stay = audit.team().stream()
                .filter(member -> !member.personId().equals(wish.leaves()))
                .toList();
        var leading = wish.leader()
                .orElseGet(() -> stay.stream()
                        .filter(TeamMember::leader)
                        .map(TeamMember::personId)
                        .findFirst()
                        .orElse(wish.joins()));
        var others = Stream.concat(stay.stream().map(TeamMember::personId), Stream.of(wish.joins()))
                .filter(person -> !person.equals(leading))
                .map(auditors::candidate)
                .toList();
        var team = CompetentTeam.of(auditors.candidate(leading), others, assignment(audit));
        var replaced = audit.replaceMember(wish.leaves(), team, wish.reason());
        stints.turnOver(audit.id(), audit.team(), clock.now());
        outbox.tell(replaced);
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
