package cn.xingji.audit.plan;

import cn.xingji.audit.audit.Audit;
import cn.xingji.audit.audit.AuditAct;
import cn.xingji.audit.audit.Audits;
import cn.xingji.audit.audit.TeamFitness;
import cn.xingji.audit.remote.RemoteRequirementsRegister;
import cn.xingji.clock.BusinessClock;
import cn.xingji.outbox.Outbox;
import cn.xingji.rules.calendar.WorkingCalendar;
import cn.xingji.rules.people.Caller;
import cn.xingji.usecase.UseCase;
import cn.xingji.web.IfMatch;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The plan's way: the leader proposes, the client agrees; a change begins it again (R5.3.1.4). */
@UseCase
class Planning {
    private final Audits audits;
    private final Plans plans;
    private final ClientHoursRegister hours;
    private final AuditTimeNorms norms;
    private final TeamFitness fitness;
    private final RemoteRequirementsRegister requirements;
    private final WorkingCalendar calendar;
    private final BusinessClock clock;
    private final Outbox outbox;

    Planning(
            Audits audits,
            Plans plans,
            ClientHoursRegister hours,
            AuditTimeNorms norms,
            TeamFitness fitness,
            RemoteRequirementsRegister requirements,
            WorkingCalendar calendar,
            BusinessClock clock,
            Outbox outbox) {
        this.audits = audits;
        this.plans = plans;
        this.hours = hours;
        this.norms = norms;
        this.fitness = fitness;
        this.requirements = requirements;
        this.calendar = calendar;
        this.clock = clock;
        this.outbox = outbox;
    }

    void propose(UUID auditId, IfMatch seen, Proposal proposal, Caller leader) {
        var audit = audits.ofTeam(auditId, AuditAct.PROPOSE_PLAN, leader);
        seen.require(audit.version());
        var former = plans.find(auditId, audit.planVersion());
        var items = proposal.items();
        var remote = remote(audit, proposal);
        var plan = new Plan(auditId, audit.planVersion() + 1, items, remote, leader.id(), clock.now());
        var check = check(audit);
        // while fieldwork runs, what was agreed stands until the change is agreed, and what of it is past stays planned
        var changes = audit.isInFieldwork();
        var agreed = changes ? plans.agreed(auditId).map(Plan::items).orElse(List.of()) : List.<PlanItem>of();
        var proposed = audit.proposePlan(plan.firstDay(), plan.lastDay(), asked -> {
            check.requireChange(asked, agreed, items);
            remote.ifPresent(arrangements -> arrangements.require(items));
            fitness.asPlanned(plan.takes()).require(asked);
        });
        former.filter(changes ? Plan::isAwaited : Plan::stands).ifPresent(this::supersede);
        plans.persist(plan);
        outbox.tell(proposed);
    }

    private Optional<RemoteArrangements> remote(Audit audit, Proposal proposal) {
        return audit.isRemote()
                ? Optional.of(proposal.arrangements(
                        requirements.inForce(clock.today()).meetingSystem()))
                : Optional.empty();
    }

    /** The team is asked about once more: what it was proposed by may have changed since (R5.3.1.3). */
    void agree(UUID auditId, IfMatch seen, int version, String remarks, Caller client) {
        var audit = audits.ofClient(auditId, client);
        seen.require(audit.version());
        var agreed = audit.agreeToPlan(version, asked -> {
            var takes = plans.latest(asked.id()).takes();
            fitness.asPlanned(takes).require(asked);
        });
        plans.agreed(auditId).ifPresent(this::supersede);
        var plan = plans.latest(auditId);
        plan.agree(remarks, clock.now());
        fitness.take(audit, plan.takes());
        outbox.tell(agreed);
    }

    void decline(UUID auditId, IfMatch seen, int version, String remarks, Caller client) {
        var audit = audits.ofClient(auditId, client);
        seen.require(audit.version());
        var declined = audit.declinePlan(version);
        plans.latest(auditId).decline(remarks, clock.now());
        outbox.tell(declined);
    }

    void postpone(UUID auditId, IfMatch seen, int version, String reason, Caller caller) {
        var audit = audits.visible(auditId, caller);
        seen.require(audit.version());
        var byClient = caller.speaksFor(audit.client().organizationId());
        var postponed = audit.postpone(version, byClient, reason);
        plans.latest(auditId).postpone(reason, clock.now());
        outbox.tell(postponed);
    }

    /** Written at once: only one version may stand when the next is inserted. */
    private void supersede(Plan former) {
        former.superseded();
        plans.flush();
    }

    private PlanCheck check(Audit audit) {
        var today = clock.today();
        return new PlanCheck(
                hours.inForce(audit.client().organizationId(), today), norms.inForce(today), calendar, today);
    }
}
