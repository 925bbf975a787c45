package cn.xingji.audit.audit;

import cn.xingji.clock.BusinessClock;
import cn.xingji.events.TeamMember;
import cn.xingji.events.TeamRole;
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
    private final TeamProposals proposals;
    private final TeamFitness fitness;
    private final Stints stints;
    private final BusinessClock clock;
    private final Outbox outbox;

    Staffing(
            Audits audits,
            TeamProposals proposals,
            TeamFitness fitness,
            Stints stints,
            BusinessClock clock,
            Outbox outbox) {
        this.audits = audits;
        this.proposals = proposals;
        this.fitness = fitness;
        this.stints = stints;
        this.clock = clock;
        this.outbox = outbox;
    }

    /** @param personDays this audit's time; empty for the contract's */
    record Wish(TeamWish team, Optional<PersonDays> personDays, String personDaysReason) {}

    void propose(UUID auditId, IfMatch seen, Wish wish, Caller scheduler) {
        var audit = audits.visible(auditId, scheduler);
        seen.require(audit.version());
        audit.require(AuditAct.PROPOSE_TEAM);
        var team = fitness.team(audit, wish.team().members(), wish.team().days());
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
        var team = fitness.team(audit, replaced(audit, wish), List.of());
        var replaced = audit.replaceMember(wish.leaves(), team, wish.reason());
        stints.turnOver(audit.id(), audit.team(), clock.now());
        outbox.tell(replaced);
    }

    /** The team with the other in the member's place, as what he was; who led before the new leader audits on. */
    private static List<TeamMember> replaced(Audit audit, Replacement wish) {
        var leading = wish.leader()
                .orElseGet(() -> audit.team().stream()
                        .filter(TeamMember::leader)
                        .map(TeamMember::personId)
                        .filter(leader -> !leader.equals(wish.leaves()))
                        .findFirst()
                        .orElse(wish.joins()));
        return audit.team().stream()
                .map(member -> {
                    var person = member.personId().equals(wish.leaves()) ? wish.joins() : member.personId();
                    return TeamMember.of(person, "", person.equals(leading) ? TeamRole.LEADER : roleBeside(member));
                })
                .toList();
    }

    private static TeamRole roleBeside(TeamMember member) {
        return member.actsAs() == TeamRole.LEADER ? TeamRole.AUDITOR : member.actsAs();
    }

    void object(UUID auditId, IfMatch seen, List<Objection> objections, Caller client) {
        var audit = audits.ofClient(auditId, client);
        seen.require(audit.version());
        var objected = audit.objectToTeam(objections);
        proposals.awaited(audit.id()).ifPresent(proposal -> proposal.objectedTo(objections, client.id(), clock.now()));
        outbox.tell(objected);
    }
}
