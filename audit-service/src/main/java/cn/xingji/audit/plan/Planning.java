package cn.xingji.audit.plan;

import static cn.xingji.rules.RuleId.R5_3_1_4_PLAN;

import cn.xingji.audit.audit.Audit;
import cn.xingji.audit.audit.AuditAct;
import cn.xingji.rules.Refused;
import cn.xingji.rules.RuleId;
import cn.xingji.rules.calendar.WorkingCalendar;
import cn.xingji.rules.people.Caller;
import cn.xingji.service.clock.BusinessClock;
import cn.xingji.service.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** The plan's way: the leader proposes, the client agrees; a change begins it again (R5.3.1.4). */
@ApplicationScoped
class Planning {
    static final RuleId RULE = R5_3_1_4_PLAN;

    private final Plans plans;
    private final ClientHoursRegister hours;
    private final AuditTimeNorms norms;
    private final WorkingCalendar calendar;
    private final BusinessClock clock;
    private final Outbox outbox;

    Planning(
            Plans plans,
            ClientHoursRegister hours,
            AuditTimeNorms norms,
            WorkingCalendar calendar,
            BusinessClock clock,
            Outbox outbox) {
        this.plans = plans;
        this.hours = hours;
        this.norms = norms;
        this.calendar = calendar;
        this.clock = clock;
        this.outbox = outbox;
    }

    Plan propose(Audit audit, List<PlanItem> items, Caller leader) {
        audit.requireLeader(leader.id(), RULE);
        if (items.isEmpty()) {
            throw Refused.invalidField(RULE, "plan.empty", "items");
        }
        var former = plans.find(audit.id(), audit.planVersion());
        var proposed = audit.proposePlan(firstDay(items), lastDay(items));
        check(audit).require(audit, items);
        former.filter(Plan::stands).ifPresent(this::supersede);
        var plan = new Plan(audit.id(), proposed.version(), items, leader.id(), clock.now());
        plans.persist(plan);
        outbox.tell(proposed);
        return plan;
    }

    Plan agree(Audit audit, int version, String remarks) {
        var agreed = audit.agreeToPlan(version);
        var plan = answered(audit, Plan.Answer.AGREED, remarks);
        outbox.tell(agreed);
        return plan;
    }

    /** The client wants it otherwise and says how. */
    Plan decline(Audit audit, int version, String remarks) {
        audit.require(AuditAct.DECLINE_PLAN);
        if (remarks.isBlank()) {
            throw Refused.invalidField(RULE, "plan.declined-without-remarks", "remarks");
        }
        audit.declinePlan(version);
        return answered(audit, Plan.Answer.DECLINED, remarks);
    }

    /** Written at once: only one version may stand when the next is inserted. */
    private void supersede(Plan former) {
        former.superseded();
        plans.flush();
    }

    private Plan answered(Audit audit, Plan.Answer answer, String remarks) {
        var plan = plans.latest(audit.id());
        plan.answered(answer, remarks, clock.now());
        return plan;
    }

    private PlanCheck check(Audit audit) {
        var today = clock.today();
        return new PlanCheck(
                hours.inForce(audit.client().organizationId(), today), norms.inForce(today), calendar, today);
    }

    private static LocalDate firstDay(List<PlanItem> items) {
        return items.stream().map(PlanItem::day).min(LocalDate::compareTo).orElseThrow();
    }

    private static LocalDate lastDay(List<PlanItem> items) {
        return items.stream().map(PlanItem::day).max(LocalDate::compareTo).orElseThrow();
    }
}
