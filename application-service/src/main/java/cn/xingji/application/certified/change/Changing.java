package cn.xingji.application.certified.change;

import cn.xingji.application.certified.certification.Certification;
import cn.xingji.application.certified.certification.Certifications;
import cn.xingji.application.client.organization.Organizations;
import cn.xingji.application.client.organization.Regions;
import cn.xingji.application.intake.application.Applications;
import cn.xingji.application.intake.attachment.AttachmentKind;
import cn.xingji.application.intake.competence.CaseIndependence;
import cn.xingji.application.intake.quota.Quotas;
import cn.xingji.clock.BusinessClock;
import cn.xingji.events.ApplicationEvent.ChangeAccepted;
import cn.xingji.events.ChangeSubject;
import cn.xingji.events.Coded;
import cn.xingji.files.FileLedger;
import cn.xingji.files.LooseFile;
import cn.xingji.outbox.Outbox;
import cn.xingji.rules.people.Caller;
import cn.xingji.rules.people.Part;
import cn.xingji.rules.vocabulary.CaseId;
import cn.xingji.rules.vocabulary.CertificateId;
import cn.xingji.rules.vocabulary.ChangeId;
import cn.xingji.usecase.UseCase;
import cn.xingji.web.IfMatch;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The way of a change from its wish to the certificates that show it (R5.2.3). */
@UseCase
class Changing {
    private final Changes changes;
    private final Applications applications;
    private final Certifications certifications;
    private final Organizations organizations;
    private final CaseIndependence independence;
    private final Regions regions;
    private final Quotas quotas;
    private final FileLedger ledger;
    private final Outbox outbox;
    private final BusinessClock clock;

    Changing(
            Changes changes,
            Applications applications,
            Certifications certifications,
            Organizations organizations,
            CaseIndependence independence,
            Regions regions,
            Quotas quotas,
            FileLedger ledger,
            Outbox outbox,
            BusinessClock clock) {
        this.changes = changes;
        this.applications = applications;
        this.certifications = certifications;
        this.organizations = organizations;
        this.independence = independence;
        this.regions = regions;
        this.quotas = quotas;
        this.ledger = ledger;
        this.outbox = outbox;
        this.clock = clock;
    }

    UUID draft(UUID application, ChangeWish wish, String reason, Caller caller) {
        var caseId = applications.own(application, caller).id();
        var certified = certifications.standing(caseId);
        wish.regionCode().ifPresent(regions::get);
        changes.requireNoneOpen(caseId);
        var number = changes.nextNumber(clock.today());
        var representative = organizations.get(certified.organizationId()).legalRepresentative();
        var change = new ChangeRequest(number, certified, representative, wish, reason, caller.name(), clock.now());
        changes.persist(change);
        return change.id();
    }

    void save(UUID id, IfMatch seen, ChangeWish wish, String reason, Caller caller) {
        var change = changes.ownForAct(id, seen, caller);
        wish.regionCode().ifPresent(regions::get);
        change.save(wish, reason);
    }

    /** Refuses what would be refused later, before any material is looked at or stored. */
    void requireDraft(UUID id, Caller caller) {
        var change = changes.own(id, caller);
        change.requireDraft();
        quotas.requireRoomForFile(change.caseId(), 1);
    }

    /** @return the attachment that the file became */
    UUID attach(UUID id, AttachmentKind kind, LooseFile loose, Caller caller) {
        var change = changes.ownForAct(id, IfMatch.WHATEVER_STANDS, caller);
        change.requireDraft();
        quotas.requireRoomForFile(change.caseId(), loose.file().size());
        var attachment = new ChangeAttachment(id, kind, ledger.enter(loose), clock.now());
        changes.keep(attachment);
        return attachment.id();
    }

    void remove(UUID id, IfMatch seen, UUID attachment, Caller caller) {
        changes.ownForAct(id, seen, caller).requireDraft();
        var gone = changes.attachment(id, attachment);
        changes.remove(gone);
        ledger.release(gone.file());
    }

    void submit(UUID id, IfMatch seen, Caller caller) {
        var change = changes.ownForAct(id, seen, caller);
        certifications.standing(change.caseId());
        outbox.tell(change.submit(changes.shown(id), clock.today()));
    }

    /** Its material is kept with it. */
    void withdraw(UUID id, IfMatch seen, Caller caller) {
        changes.ownForAct(id, seen, caller).withdraw(clock.today()).ifPresent(outbox::tell);
    }

    /** Accepts: what concerns the organisation itself changes on each of its certificates. */
    void accept(UUID id, IfMatch seen, String remark, Caller reviewer) {
        var change = forReview(id, seen, reviewer);
        var changed = certifications.standing(change.caseId());
        change.accept(reviewer, remark, clock.today());
        correct(change);
        outbox.tell(accepted(change, changed, change.subjects()));
        var ofOrganization = ofOrganization(change);
        if (!ofOrganization.isEmpty()) {
            certifications.standingOf(change.organizationId()).stream()
                    .filter(other -> !other.caseId().equals(change.caseId()))
                    .forEach(other -> outbox.tell(accepted(change, other, ofOrganization)));
        }
    }

    void refuse(UUID id, IfMatch seen, List<String> reasons, Caller reviewer) {
        outbox.tell(forReview(id, seen, reviewer).refuse(reviewer, reasons, clock.today()));
    }

    private ChangeRequest forReview(UUID id, IfMatch seen, Caller reviewer) {
        var change = changes.forAct(id, seen, reviewer);
        independence.require(Part.REVIEW, organizations.get(change.organizationId()));
        return change;
    }

    private void correct(ChangeRequest change) {
        if (!ofOrganization(change).isEmpty()) {
            var wish = change.wish();
            organizations
                    .get(change.organizationId())
                    .change(
                            wish.nameZh(),
                            wish.nameEn(),
                            wish.legalRepresentative(),
                            wish.regionCode().map(regions::get),
                            wish.address());
        }
    }

    private ChangeAccepted accepted(ChangeRequest change, Certification certified, Set<ChangeSubject> subjects) {
        var wish = change.wish();
        var own = certified.caseId().equals(change.caseId());
        return new ChangeAccepted(
                new CaseId(certified.caseId()),
                new CertificateId(certified.certificateId()),
                new ChangeId(change.id()),
                Coded.each(subjects),
                wish.client(certified.client()),
                own ? wish.scope(certified.scope()) : certified.scope(),
                clock.today());
    }

    private static Set<ChangeSubject> ofOrganization(ChangeRequest change) {
        if (Collections.disjoint(change.subjects(), ChangeWish.OF_ORGANIZATION)) {
            return Set.of();
        }
        return change.subjects().stream()
                .filter(ChangeWish.OF_ORGANIZATION::contains)
                .collect(Collectors.toUnmodifiableSet());
    }
}
