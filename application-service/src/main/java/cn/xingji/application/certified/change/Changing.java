package cn.xingji.application.certified.change;

import cn.xingji.application.certified.certification.Certification;
import cn.xingji.application.certified.certification.Certifications;
import cn.xingji.application.client.organization.Organizations;
import cn.xingji.application.client.organization.Regions;
import cn.xingji.events.ApplicationEvent.ChangeAccepted;
import cn.xingji.events.ChangeSubject;
import cn.xingji.events.Coded;
import cn.xingji.rules.people.Caller;
import cn.xingji.service.clock.BusinessClock;
import cn.xingji.service.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The way of a change from its wish to the certificates that show it (R5.2.3). */
@ApplicationScoped
class Changing {
    private final Changes changes;
    private final Certifications certifications;
    private final Organizations organizations;
    private final Regions regions;
    private final Outbox outbox;
    private final BusinessClock clock;

    Changing(
            Changes changes,
            Certifications certifications,
            Organizations organizations,
            Regions regions,
            Outbox outbox,
            BusinessClock clock) {
        this.changes = changes;
        this.certifications = certifications;
        this.organizations = organizations;
        this.regions = regions;
        this.outbox = outbox;
        this.clock = clock;
    }

    ChangeRequest draft(UUID caseId, ChangeWish wish, String reason, Caller caller) {
        var certified = certifications.standing(caseId);
        wish.regionCode().ifPresent(regions::get);
        changes.requireNoneOpen(caseId);
        var number = changes.nextNumber(clock.today());
        var representative = organizations.get(certified.organizationId()).legalRepresentative();
        var change = new ChangeRequest(number, certified, representative, wish, reason, caller.name(), clock.now());
        changes.persistAndFlush(change);
        return change;
    }

    void save(ChangeRequest change, ChangeWish wish, String reason) {
        wish.regionCode().ifPresent(regions::get);
        change.save(wish, reason);
    }

    void submit(ChangeRequest change) {
        certifications.standing(change.caseId());
        outbox.tell(change.submit(changes.shown(change.id()), clock.today()));
    }

    /** Its material is kept with it. */
    void withdraw(ChangeRequest change) {
        change.withdraw(clock.today()).ifPresent(outbox::tell);
    }

    /** Accepts: what concerns the organisation itself changes on each of its certificates. */
    void accept(ChangeRequest change, String remark, Caller reviewer) {
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

    void refuse(ChangeRequest change, List<String> reasons, Caller reviewer) {
        outbox.tell(change.refuse(reviewer, reasons, clock.today()));
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
                certified.caseId(),
                certified.certificateId(),
                change.id(),
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
