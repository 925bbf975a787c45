package cn.xingji.application.change;

import cn.xingji.application.application.ApplicationView.MissingView;
import cn.xingji.application.certification.Certifications;
import cn.xingji.rules.people.Caller;
import cn.xingji.rules.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;

/** Puts a change request into its reader's words. */
@ApplicationScoped
class ChangeViews {
    private final Changes changes;
    private final Certifications certifications;

    ChangeViews(Changes changes, Certifications certifications) {
        this.changes = changes;
        this.certifications = certifications;
    }

    ChangeView of(ChangeRequest change, Caller caller, Locale locale) {
        var certified = certifications.of(change.caseId()).orElseThrow();
        var missing = change.state() == ChangeState.DRAFT
                ? change.missing(changes.shown(change.id())).stream()
                        .map(each -> MissingView.of(each, locale))
                        .toList()
                : List.<MissingView>of();
        return new ChangeView(
                change.id(),
                change.number(),
                change.caseId(),
                certified.number(),
                change.wish(),
                Differences.of(change, locale),
                change.reason(),
                change.state(),
                Texts.of("change-state." + change.state(), locale),
                change.draftedBy(),
                change.draftedAt(),
                change.submittedOn(),
                change.reviewer(),
                change.concludedOn(),
                change.remark(),
                change.reasons(),
                changes.attachments(change.id()).stream()
                        .map(each -> ChangeView.File.of(each, locale))
                        .toList(),
                missing,
                ChangeState.LIFECYCLE.allowed(change.state(), caller.roles()),
                change.version());
    }
}
