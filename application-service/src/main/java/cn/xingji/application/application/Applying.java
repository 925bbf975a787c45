package cn.xingji.application.application;

import cn.xingji.application.attachment.Attachments;
import cn.xingji.application.fee.FeeSchedules;
import cn.xingji.application.organization.Organizations;
import cn.xingji.chassis.clock.BusinessClock;
import cn.xingji.chassis.deadline.Deadlines;
import cn.xingji.chassis.deadline.RuleLimits;
import cn.xingji.chassis.identity.Caller;
import cn.xingji.chassis.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What an applicant does with an application. */
@ApplicationScoped
class Applying {
    private final Applications applications;
    private final Organizations organizations;
    private final Attachments attachments;
    private final FeeSchedules fees;
    private final Deadlines deadlines;
    private final RuleLimits limits;
    private final Outbox outbox;
    private final BusinessClock clock;

    Applying(
            Applications applications,
            Organizations organizations,
            Attachments attachments,
            FeeSchedules fees,
            Deadlines deadlines,
            RuleLimits limits,
            Outbox outbox,
            BusinessClock clock) {
        this.applications = applications;
        this.organizations = organizations;
        this.attachments = attachments;
        this.fees = fees;
        this.deadlines = deadlines;
        this.limits = limits;
        this.outbox = outbox;
        this.clock = clock;
    }

    Application draft(ApplicationForm form, Caller caller) {
        var organization = organizations.get(caller.ownOrganization());
        var number = applications.nextNumber(clock.today());
        var application = Application.draft(number, organization, form, caller.id(), clock.now());
        applications.persist(application);
        return application;
    }

    List<Missing> missing(Application application) {
        var form = application.form();
        return new Completeness(form, form.trade().flatMap(fees::trade), attachments.kindsOf(application.id()))
                .missing();
    }

    void submit(Application application) {
        var today = clock.today();
        outbox.tell(application.submit(missing(application), fees.inForce(today).version(), today));
        deadlines.openLastDay(ReviewDeadline.KIND, application.id(), limits.due("application-review", today));
    }

    void withdraw(Application application, String reason) {
        outbox.tell(application.withdraw(reason, clock.today()));
        deadlines.cancel(ReviewDeadline.KIND, application.id());
    }
}
