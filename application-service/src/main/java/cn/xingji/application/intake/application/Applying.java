package cn.xingji.application.intake.application;

import cn.xingji.application.client.organization.Organizations;
import cn.xingji.application.intake.attachment.Attachments;
import cn.xingji.application.intake.trade.Trades;
import cn.xingji.rules.Refused;
import cn.xingji.rules.deadline.DeadlineKind;
import cn.xingji.rules.people.Caller;
import cn.xingji.service.clock.BusinessClock;
import cn.xingji.service.deadline.Deadlines;
import cn.xingji.service.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What an applicant does with an application. */
@ApplicationScoped
class Applying {
    private final Applications applications;
    private final Organizations organizations;
    private final CertifiedBefore certified;
    private final Attachments attachments;
    private final Trades trades;
    private final FeeTable fees;
    private final FormPaper paper;
    private final Deadlines deadlines;
    private final Outbox outbox;
    private final BusinessClock clock;

    Applying(
            Applications applications,
            Organizations organizations,
            CertifiedBefore certified,
            Attachments attachments,
            Trades trades,
            FeeTable fees,
            FormPaper paper,
            Deadlines deadlines,
            Outbox outbox,
            BusinessClock clock) {
        this.applications = applications;
        this.organizations = organizations;
        this.certified = certified;
        this.attachments = attachments;
        this.trades = trades;
        this.fees = fees;
        this.paper = paper;
        this.deadlines = deadlines;
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

    /** A recertification's draft, with everything that the last cycle's case said filled in (R5.7.1). */
    Application recertify(UUID previousCase, Caller caller) {
        var previous = applications.own(previousCase, caller);
        var draft =
                Application.recertification(applications.nextNumber(clock.today()), previous, caller.id(), clock.now());
        certified.lastScope(previousCase).ifPresent(draft::beginFrom);
        applications.persist(draft);
        return draft;
    }

    /** What the form says differently from the cycle before; nothing for a first certification. */
    FormChanges changes(Application application) {
        return application
                .previousCase()
                .map(applications::get)
                .map(previous -> FormChanges.between(previous.form(), application.form()))
                .orElse(new FormChanges(List.of()));
    }

    Answers answers(Application application, Locale locale) {
        var trade = application.form().trade().flatMap(trades::of);
        return Answers.of(application, trade, attachments.of(application.id()), locale);
    }

    byte[] print(Application application) {
        return paper.render(answers(application, Locale.CHINESE), receivedOn(application), clock.now());
    }

    /** @throws Refused where no remote audit is asked for */
    byte[] printRemoteRequest(Application application) {
        var request = Answers.ofRemoteRequest(application, Locale.CHINESE)
                .orElseThrow(() -> Refused.unknown("remote request of " + application.number()));
        return paper.renderRemoteRequest(request, receivedOn(application), clock.now());
    }

    /** What the drafts among these still lack, by application. */
    Map<UUID, List<Missing>> missing(Collection<Application> applications) {
        var drafts = applications.stream()
                .filter(application -> application.state() == ApplicationState.DRAFT)
                .toList();
        var kinds = attachments.kindsOf(drafts.stream().map(Application::id).toList());
        var declared = trades.of(
                drafts.stream().flatMap(draft -> draft.form().trade().stream()).collect(Collectors.toSet()));
        return drafts.stream()
                .collect(Collectors.toMap(
                        Application::id,
                        draft -> new Completeness(
                                        draft.form(),
                                        draft.form().trade().flatMap(code -> Optional.ofNullable(declared.get(code))),
                                        kinds.getOrDefault(draft.id(), Set.of()))
                                .missing()));
    }

    List<Missing> missing(Application application) {
        return missing(List.of(application)).getOrDefault(application.id(), List.of());
    }

    void submit(Application application) {
        var today = clock.today();
        outbox.tell(application.submit(missing(application), fees.versionInForce(today), today));
        deadlines.open(DeadlineKind.APPLICATION_REVIEW, application.id(), today);
    }

    void withdraw(Application application, String reason) {
        outbox.tell(application.withdraw(reason, clock.today()));
        deadlines.cancel(DeadlineKind.APPLICATION_REVIEW, application.id());
        deadlines.cancel(DeadlineKind.CONTRACT_SIGNING, application.id());
    }

    private static String receivedOn(Application application) {
        return application.receivedOn().map(LocalDate::toString).orElse("");
    }
}
