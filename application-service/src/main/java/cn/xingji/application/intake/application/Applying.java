package cn.xingji.application.intake.application;

import cn.xingji.application.client.organization.Organizations;
import cn.xingji.application.intake.attachment.Attachments;
import cn.xingji.application.intake.quota.Quotas;
import cn.xingji.application.intake.trade.Trades;
import cn.xingji.clock.BusinessClock;
import cn.xingji.deadline.Deadlines;
import cn.xingji.outbox.Outbox;
import cn.xingji.rules.deadline.DeadlineKind;
import cn.xingji.rules.people.Caller;
import cn.xingji.usecase.UseCase;
import cn.xingji.web.IfMatch;
import java.util.UUID;
import java.util.stream.Collectors;

/** What an applicant does with an application, and how client or body end a case. */
@UseCase
class Applying {
    private final Applications applications;
    private final Organizations organizations;
    private final CertifiedBefore certified;
    private final Attachments attachments;
    private final Quotas quotas;
    private final Trades trades;
    private final FeeTable fees;
    private final Deadlines deadlines;
    private final Outbox outbox;
    private final BusinessClock clock;

    Applying(
            Applications applications,
            Organizations organizations,
            CertifiedBefore certified,
            Attachments attachments,
            Quotas quotas,
            Trades trades,
            FeeTable fees,
            Deadlines deadlines,
            Outbox outbox,
            BusinessClock clock) {
        this.applications = applications;
        this.organizations = organizations;
        this.certified = certified;
        this.attachments = attachments;
        this.quotas = quotas;
        this.trades = trades;
        this.fees = fees;
        this.deadlines = deadlines;
        this.outbox = outbox;
        this.clock = clock;
    }

    UUID draft(ApplicationForm form, Caller caller) {
        var organization = organizations.get(caller.ownOrganization());
        quotas.requireRoomForDraft(organization.id());
        var number = applications.nextNumber(clock.today());
        var application = Application.draft(number, organization, form, caller.id(), clock.now());
        applications.persist(application);
        return application.id();
    }

    /** A recertification's draft, with everything that the last cycle's case said filled in (R5.7.1). */
    UUID recertify(UUID previousCase, Caller caller) {
        var previous = applications.own(previousCase, caller);
        quotas.requireRoomForDraft(previous.organization().id());
        var draft =
                Application.recertification(applications.nextNumber(clock.today()), previous, caller.id(), clock.now());
        certified.lastScope(previousCase).ifPresent(draft::beginFrom);
        applications.persist(draft);
        return draft.id();
    }

    void save(UUID id, IfMatch seen, ApplicationForm form, Caller caller) {
        applications.ownForAct(id, seen, caller).save(form);
    }

    void submit(UUID id, IfMatch seen, Caller caller) {
        var application = applications.ownForAct(id, seen, caller);
        var today = clock.today();
        outbox.tell(application.submit(completeness(application), fees, today));
        deadlines.open(DeadlineKind.APPLICATION_REVIEW, id, today);
    }

    void withdraw(UUID id, IfMatch seen, String reason, Caller caller) {
        var application = applications.ownForAct(id, seen, caller);
        outbox.tell(application.withdraw(reason, clock.today()));
        deadlines.cancel(DeadlineKind.APPLICATION_REVIEW, id);
        deadlines.cancel(DeadlineKind.INFORMATION_REMINDER, id);
        deadlines.cancel(DeadlineKind.INFORMATION_ANSWER, id);
        deadlines.cancel(DeadlineKind.CONTRACT_SIGNING, id);
    }

    void terminate(UUID id, IfMatch seen, String reason, Caller caller) {
        var application = applications.readableForAct(id, seen, caller);
        var byClient = caller.speaksFor(application.organization().id());
        outbox.tell(application.terminate(reason, byClient, certified.isCertified(id), clock.today()));
    }

    private Completeness completeness(Application application) {
        var declared = application.form().trade().stream().collect(Collectors.toSet());
        return new Completeness(trades.of(declared), attachments.kindsOf(application.id()));
    }
}
