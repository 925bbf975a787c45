package cn.xingji.surveillance.plan;

import cn.xingji.deadline.Deadlines;
import cn.xingji.deadline.Due;
import cn.xingji.deadline.RuleLimits;
import cn.xingji.events.AuditEvent.AuditReported;
import cn.xingji.events.AuditKind;
import cn.xingji.events.CertificateEvent.CertificateChanged;
import cn.xingji.events.CertificateEvent.CertificateIssued;
import cn.xingji.outbox.Outbox;
import cn.xingji.rules.calendar.WorkingCalendar;
import cn.xingji.rules.deadline.DeadlineKind;
import cn.xingji.rules.deadline.Limit;
import cn.xingji.usecase.UseCase;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** Plans surveillance from what certificate-service and audit-service tell, and sets its deadlines. */
@UseCase
public class Surveillance {
    private static final Set<AuditKind> SURVEILLANCE = EnumSet.of(AuditKind.SURVEILLANCE_1, AuditKind.SURVEILLANCE_2);

    private final SurveillancePlans plans;
    private final RuleLimits limits;
    private final WorkingCalendar calendar;
    private final Deadlines deadlines;
    private final Outbox outbox;

    Surveillance(
            SurveillancePlans plans, RuleLimits limits, WorkingCalendar calendar, Deadlines deadlines, Outbox outbox) {
        this.plans = plans;
        this.limits = limits;
        this.calendar = calendar;
        this.deadlines = deadlines;
        this.outbox = outbox;
    }

    /** An initial audit's certificate is planned for, once; of a kind not known here nothing is planned. */
    public void plan(CertificateIssued issued) {
        if (!issued.auditKind().is(AuditKind.INITIAL)
                || plans.ofCertificate(issued.certificateId().value()).isPresent()) {
            return;
        }
        var granted = Granted.of(issued);
        var ahead = limits.inForce(Limit.RECERTIFICATION_APPLICATION, granted.issuedOn());
        var applyBy = granted.expiresOn().minus(ahead.span().asPeriod());
        var plan = new SurveillancePlan(granted, windows(granted.issuedOn()), applyBy);
        plans.persist(plan);
        plan.windows().forEach(window -> watch(plan, window));
        deadlines.open(
                DeadlineKind.RECERTIFICATION_OPENS,
                plan.id(),
                new Due(applyBy, ahead.rule(), ahead.title(), granted.expiresOn() + " - " + ahead.span()));
        outbox.tell(plan.planned());
    }

    public void change(CertificateChanged changed) {
        plans.ofCertificate(changed.certificateId().value())
                .ifPresent(plan -> plan.changed(Holder.of(changed.client())));
    }

    /** A surveillance audit was reported: its window is done, and the next is counted from its end. */
    public void complete(AuditReported reported) {
        reported.kind()
                .known()
                .filter(SURVEILLANCE::contains)
                .ifPresent(kind -> plans.ofCase(reported.caseId().value())
                        .filter(plan -> !plan.isComplete(kind))
                        .ifPresent(plan -> complete(plan, kind, reported.endedOn())));
    }

    private void complete(SurveillancePlan plan, AuditKind kind, LocalDate endedOn) {
        plan.complete(kind, endedOn, windows(plan.issuedOn()));
        deadlines.cancel(WindowOpens.kindOf(kind), plan.id());
        deadlines.meet(WindowCloses.kindOf(kind), plan.id());
        if (kind == AuditKind.SURVEILLANCE_1) {
            deadlines.cancel(WindowOpens.kindOf(AuditKind.SURVEILLANCE_2), plan.id());
            deadlines.cancel(WindowCloses.kindOf(AuditKind.SURVEILLANCE_2), plan.id());
            plans.flush();
            watch(plan, plan.window(AuditKind.SURVEILLANCE_2));
        }
    }

    void open(UUID planId, AuditKind window) {
        plans.get(planId).open(window).ifPresent(outbox::tell);
    }

    void close(UUID planId, AuditKind window) {
        plans.get(planId).close(window).ifPresent(outbox::tell);
    }

    void openRecertification(UUID planId) {
        outbox.tell(plans.get(planId).recertificationOpened());
    }

    private void watch(SurveillancePlan plan, Window window) {
        var opens = limits.inForce(Limit.SURVEILLANCE_WINDOW_OPENS, plan.issuedOn());
        var closes = limits.inForce(Limit.SURVEILLANCE_WINDOW_CLOSES, plan.issuedOn());
        deadlines.open(
                WindowOpens.kindOf(window.kind()),
                plan.id(),
                new Due(window.opensOn(), opens.rule(), opens.title(), window.basis()));
        deadlines.open(
                WindowCloses.kindOf(window.kind()),
                plan.id(),
                new Due(window.closesOn(), closes.rule(), closes.title(), window.basis()));
    }

    /** The counting of the limits in force when the certificate was issued: the case keeps it. */
    private Windows windows(LocalDate issuedOn) {
        return new Windows(
                calendar,
                limits.inForce(Limit.SURVEILLANCE_WINDOW_OPENS, issuedOn).span(),
                limits.inForce(Limit.SURVEILLANCE_WINDOW_CLOSES, issuedOn).span());
    }
}
